#include "support/analysed.h"
#include "support/catch.h"

using namespace isnad;

TEST_CASE("a firm named once below the headline is not the one spoken of") {
  CHECK(claims("استقر السوق. وتلقى عرضا من أوبر.\nوقال الرئيس التنفيذي وليد الخطيب شيئا.").empty());
  CHECK(claims("استقر السوق. وتلقى عرضا من أوبر.\nوقال وليد الخطيب، المدير العام للشركة، شيئا.")
            .empty());
}

TEST_CASE("who appoints is whose the office is") {
  CHECK(claims("تراجعت أوبر بعد نتائج أوبر. وأعلنت نوكيا تعيين وليد الخطيب رئيسا تنفيذيا.") ==
        "holds_position(وليد الخطيب, نوكيا)");
  CHECK(claims("أعلنت أوبر نتائجها. وقال وليد الخطيب، الذي تم تعيينه كرئيس للشركة الجديدة، شيئا.")
            .empty());
}

TEST_CASE("a verb says whether an office is had, will be or was") {
  CHECK(claims("سيتولى وليد الخطيب منصب المدير العام لشركة أوبر.") ==
        "holds_position(وليد الخطيب, أوبر) planned");
  CHECK(claims("ومن المقرر أن يتولى وليد الخطيب رئاسة أوبر.") ==
        "holds_position(وليد الخطيب, أوبر) planned");
  CHECK(claims("شغل وليد الخطيب منصب المدير العام لشركة أوبر.") ==
        "holds_position(وليد الخطيب, أوبر) ended");
  CHECK(claims("وأعلن وليد الخطيب تنحيه عن رئاسة أوبر.") ==
        "holds_position(وليد الخطيب, أوبر) ended");
}

TEST_CASE("an office is handed to whom إلى names") {
  CHECK(claims("أعلنت أوبر نتائج أوبر. أما منصب المدير المالي فأسند إلى البريطاني وليد الخطيب.") ==
        "holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("an office in brackets, behind a semicolon or a dash, or before a rank") {
  CHECK(claims("قال وليد الخطيب (الرئيس التنفيذي لشركة أوبر) شيئا.") ==
        "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("قال وليد الخطيب؛ المدير العام لشركة أوبر، شيئا.") ==
        "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("قال وليد الخطيب — المدير العام لشركة أوبر — شيئا.") ==
        "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("قال المتحدث باسم أوبر، العميد وليد الخطيب، شيئا.") ==
        "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("قال المدير المالي لشركة أوبر، رجل الأعمال البريطاني وليد الخطيب، شيئا.") ==
        "holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("an office left, joined, won or taken over from another") {
  CHECK(claims("تنحى وليد الخطيب عن منصبه كرئيس تنفيذي لشركة أوبر.") ==
        "holds_position(وليد الخطيب, أوبر) ended");
  CHECK(claims("انضم وليد الخطيب إلى أوبر مديرا للتسويق.") == "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("فاز وليد الخطيب برئاسة أوبر.") == "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("اختارت أوبر وليد الخطيب لرئاسة الشركة.") == "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("عمل وليد الخطيب في أوبر محللا ماليا.") ==
        "holds_position(وليد الخطيب, أوبر) ended");
  CHECK(claims("ويحل وليد الخطيب محل سامي الخوري رئيسا لشركة أوبر.") ==
        "holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("who is at the head of what") {
  CHECK(claims("سيبقى وليد الخطيب على رأس أوبر.") == "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("استقرت أوبر. ورفض مجلس الإدارة الذي يرأسه وليد الخطيب عرض أوبر.") ==
        "holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("who leads a board, by name or by what else he is") {
  CHECK(claims("استقرت أوبر. وتعمل أوبر في أسواق كثيرة ويرأس مجلس إدارتها وليد الخطيب.") ==
        "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("يرأس وليد الخطيب مجلس إدارة أوبر.") == "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("ويشغل وليد الخطيب منصب الرئيس غير التنفيذي لأوبر.") ==
        "holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("a pronoun means whom the headline names rather than an owner named in passing") {
  CHECK(claims("تراجعت أوبر. وأوبر شركة تملكها توتال، ورئيسها التنفيذي وليد الخطيب.")
            .find("holds_position(وليد الخطيب, أوبر)") != std::string::npos);
}

TEST_CASE("what somebody works at or hopes for tells nothing of the office beside his name") {
  CHECK(claims("عمل وليد الخطيب، نائب رئيس أوبر، على خطة.") == "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("وهو ما كان وليد الخطيب يأمل فيه منذ أن تولى رئاسة أوبر.") ==
        "holds_position(وليد الخطيب, أوبر)");
}
