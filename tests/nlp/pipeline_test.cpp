#include "isnad/nlp/pipeline.h"

#include <filesystem>
#include <fstream>

#include "support/analysed.h"
#include "support/annotated.h"
#include "support/catch.h"

using namespace isnad;

namespace {

/// The text with its mentions in brackets: `[أرامكو|organization]`.
std::string annotate(std::string_view text) {
  const auto analysis = analyse(text);
  std::string out;
  std::uint32_t at = 0;
  for (const auto& mention : analysis.mentions) {
    out += text.substr(at, mention.span.begin - at);
    const auto& entity = analysis.entities[static_cast<std::size_t>(mention.entity.value) - 1];
    out += "[" + std::string(mention.span.of(text)) + "|" + std::string(keyOf(entity.type)) + "]";
    at = mention.span.end;
  }
  return out + std::string(text.substr(at));
}

/// Analysing the text without brackets gives them back.
void expectMentions(std::string_view notation) {
  CHECK(annotate(readAnnotated(notation).text) == notation);
}

}  // namespace

TEST_CASE("a given name that begins like a particle is whole") {
  expectMentions("تأسست [أوبر|organization] عام 2009 على يد [وليد الخطيب|person].");
}

TEST_CASE("known names are found with their particles outside") {
  expectMentions("استثمرت [أرامكو|organization] في [سابك|organization] ب[السعودية|place].");
  expectMentions("قال ل[رويترز|organization] إن [لندن|place] أفضل.");
}

TEST_CASE("of لل the second lam belongs to the name") { expectMentions("قرض ل[لسعودية|place]."); }

TEST_CASE("a name after لل has its article back") {
  const auto analysis = analyse("قرض للسعودية وقرض لليبيا وبيان للاتحاد التونسي للصناعة.");
  std::string names;
  for (const auto& entity : analysis.entities) names += entity.name + "، ";
  CHECK(names == "السعودية، ليبيا، الاتحاد التونسي للصناعة، ");
}

TEST_CASE("heads that stay outside a name, and heads that do not") {
  expectMentions("وقعت شركة [إنفيديا|organization] مع [بنك نزوى|organization] اتفاقا.");
  expectMentions("أكدت [هيئة الأسواق الرقمية|organization] ذلك.");
}

TEST_CASE("Latin names, with the number that belongs to them") {
  expectMentions("أطلقت شركة [Foobar|organization] نموذج [Zed 4|product].");
}

TEST_CASE("a quoted name takes its type from the head before it") {
  expectMentions("كشفت عن هاتف \"[زهرة|product]\".");
  expectMentions("أسس شركة \"[ندى|organization]\".");
}

TEST_CASE("a short quotation is a name where what stands around it says so") {
  expectMentions("استحوذت على «[نبراس|organization]» المصرية.");
  expectMentions("ارتفع سهم «[غزل الوادي|organization]» بنسبة 9%.");
  expectMentions("قالت إن الشركة «ورقة بيضاء» لا ترث ديونا.");
  expectMentions("قال إن السيولة «انتقائية للغاية» في السوق.");
}

TEST_CASE("a firm is known by what ends its name") {
  expectMentions("قادت الجولة [زمرد فينتشرز|organization] أمس.");
  expectMentions("تعاقدت شركة [سهل للدفع الإلكتروني|organization] معها.");
  expectMentions("وقعت مع [إتش دي بي|organization] عقدا.");
}

TEST_CASE("a word may announce a name") {
  expectMentions("زار بلدة صغيرة اسمها [فلدهورن|place] في الشمال.");
  expectMentions("رفضت عرضا من منافستها [زانغور|organization] أمس.");
  expectMentions("قالت إن منصتها عالجت ملايين الطلبات.");
}

TEST_CASE("what somebody is, is no name") {
  expectMentions("أعلنت الشركة السعودية أرباحها.");
  expectMentions("كشفت شركة التقنية المالية «[زمردة|organization]» عن جولة.");
  expectMentions("قالت السلطات السعودية ذلك.");
}

TEST_CASE("a name and what is short for it have one type and are one entity") {
  const auto names = [](std::string_view text) {
    std::string out;
    for (const auto& entity : analyse(text).entities)
      out += entity.name + "|" + std::string(keyOf(entity.type)) + " ";
    return out;
  };
  CHECK(names("أعلنت شركة زمرد الواحة للتأمين أرباحها. وصعد سهم زمرد الواحة أمس.") ==
        "زمرد الواحة للتأمين|organization ");
  CHECK(names("قال الرئيس التنفيذي سعيد بن بركة ذلك. وأضاف بن بركة أنه راض.") ==
        "سعيد بن بركة|person ");
}

TEST_CASE("persons after their titles, later by surname") {
  expectMentions(
      "قال الرئيس التنفيذي [وليد الخطيب|person] ذلك. وأضاف [الخطيب|person] أن السوق جيدة.");
}

TEST_CASE("spellings and scripts of one thing are one entity") {
  const auto analysis = analyse("ربحت إنفيديا. وقالت Nvidia إن انفيديا تنمو.");
  CHECK(analysis.entities.size() == 1);
  CHECK(analysis.entities[0].name == "إنفيديا");
  CHECK(analysis.entities[0].latin_name == "Nvidia");
}

TEST_CASE("an ambiguous name needs evidence beside it") {
  expectMentions("كان الجو زين جدا اليوم.");
  expectMentions("أعلنت شركة [زين|organization] أرباحها.");
}

TEST_CASE("a name is found again in its short form") {
  const auto shortFormIn = [](std::string_view text) {
    const auto analysis = analyse(text);
    const auto last = analysis.mentions.back();
    const auto& entity = analysis.entities[static_cast<std::size_t>(last.entity.value) - 1];
    return std::string(last.span.of(text)) + "=" + entity.name;
  };
  CHECK(shortFormIn("أعلنت وزارة الخزانة برنامجا. وقالت الخزانة إنها تدرسه.") ==
        "الخزانة=وزارة الخزانة");
  CHECK(shortFormIn("أعلنت شركة ندى كوربوريشن أرباحها. وزادت مبيعات ندى.") == "ندى=ندى كوربوريشن");
  CHECK(shortFormIn("قال مارتن سوريل ذلك. وأضاف السير مارتن أنه راض.") == "مارتن=مارتن سوريل");
  CHECK(shortFormIn("حضر مارتن سوريل وجون مارتن الاجتماع. وقال مارتن ذلك.") == "مارتن=جون مارتن");
}

TEST_CASE("two of one surname are two, and a city is not the bank that bears its name") {
  const auto analysis = analyse(
      "قال وزير المالية سامي الخالدي ذلك. ورد محافظ البنك وليد الخالدي. وأضاف الخالدي أن بنك "
      "الرياض "
      "في الرياض.");
  std::string linked;
  for (const auto& mention : analysis.mentions) {
    const auto& entity = analysis.entities[static_cast<std::size_t>(mention.entity.value) - 1];
    linked += std::string(mention.span.of(analysis.article.text)) + "=" + entity.name + " ";
  }
  CHECK(linked ==
        "سامي الخالدي=سامي الخالدي وليد الخالدي=وليد الخالدي الخالدي=وليد الخالدي "
        "بنك الرياض=بنك الرياض الرياض=الرياض ");
}

TEST_CASE("names that no list has, in running text") {
  expectMentions(
      "أعلنت شركة [بلوريديكس|organization] أن رئيسها [حسان الدوري|person] سيغادر. "
      "وقال [الدوري|person] إن [بلوريديكس|organization] باقية.");
  expectMentions("التقى وزير الطاقة [نزار الكعبي|person] نظيره في [أوزبكستان|place].");
}

TEST_CASE("whose firm, by a nationality, an auxiliary or a description before the name") {
  CHECK(claims("زار الوفد مصر. وفازت أوبر المملوكة للدولة المصرية بالعقد.") == "owns(مصر, أوبر)");
  CHECK(claims("وكانت مايكروسوفت قد اشترت نوكيا.") == "acquires(مايكروسوفت, نوكيا)");
  CHECK(claims("استحوذ رجل الأعمال المعروف وليد الخطيب على أوبر.") ==
        "acquires(وليد الخطيب, أوبر)");
}

TEST_CASE("who did what to whom, and how much") {
  CHECK(claims("استحوذت أرامكو على سابك مقابل 69 مليار دولار.") ==
        "acquires(أرامكو, سابك) 69 مليار دولار");
  CHECK(claims("تعتزم مبادلة استثمار 3 مليارات دولار في نيوم.") ==
        "invests_in(مبادلة, نيوم) 3 مليارات دولار planned");
  CHECK(claims("يدرس صندوق الاستثمارات العامة الاستحواذ على لوسيد.") ==
        "acquires(صندوق الاستثمارات العامة, لوسيد) possible");
}

TEST_CASE("an offer refused in the next sentence is one denied claim") {
  CHECK(claims("قدمت مايكروسوفت عرضا لشراء نوكيا بقيمة 7 مليارات دولار. ورفض العرض المساهمون.") ==
        "acquires(مايكروسوفت, نوكيا) 7 مليارات دولار denied");
}

TEST_CASE("who says so") {
  CHECK(claims("ووفقا لوكالة رويترز، استحوذت أوبر على إنتل.") ==
        "acquires(أوبر, إنتل) @وكالة رويترز");
}

TEST_CASE("a report that a paragraph opens with speaks to its end, not beyond") {
  CHECK(
      claims(
          "وبحسب رويترز، باعت الشركات كثيرا. واستحوذت أوبر على إنتل.\nواستحوذت توتال على نوكيا.") ==
      "acquires(أوبر, إنتل) @رويترز; acquires(توتال, نوكيا)");
}

TEST_CASE("the speaker's own post is not what he says") {
  CHECK(claims("قال وليد الخطيب، الرئيس التنفيذي لشركة أوبر، إن توتال استحوذت على نوكيا.") ==
        "acquires(توتال, نوكيا) @وليد الخطيب; holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("an office without a body is of the firm that the text speaks of") {
  CHECK(claims("أعلنت أوبر نتائجها.\nوقال الرئيس التنفيذي وليد الخطيب شيئا.") ==
        "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("أعلنت أوبر نتائجها.\nوقال وليد الخطيب، المدير العام للشركة، شيئا.") ==
        "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("أعلنت أوبر نتائجها، بحسب رئيسها التنفيذي وليد الخطيب.") ==
        "holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("an office of state is of the country that the article is about") {
  CHECK(claims("أقرت مصر الميزانية. وتوقعت الحكومة المصرية نموا.\nوقال وزير المالية وليد الخطيب "
               "شيئا.") == "holds_position(وليد الخطيب, مصر)");
}

TEST_CASE("an analyst whom nobody employs holds no position") {
  CHECK(claims("أعلنت أوبر نتائجها.\nوقال المحلل وليد الخطيب شيئا.").empty());
}

TEST_CASE("an office of a firm whose name is not found is of no other") {
  CHECK(claims("أعلنت أوبر نتائجها.\nوقال وليد الخطيب، المدير العام لدى شركة كبرى، شيئا.").empty());
}

TEST_CASE("two offices of one person, one of them founder's") {
  CHECK(claims("قال وليد الخطيب، المؤسس والرئيس التنفيذي لشركة أوبر، شيئا.") ==
        "founded(وليد الخطيب, أوبر); holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("verbs of taking an office, and who had it before") {
  CHECK(claims("عينت أوبر المهندس وليد الخطيب رئيسا تنفيذيا خلفا لسامي الخوري.") ==
        "holds_position(وليد الخطيب, أوبر); holds_position(سامي الخوري, أوبر) ended");
  CHECK(claims("يشغل وليد الخطيب منصب المدير العام لشركة أوبر.") ==
        "holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("founders by a pronoun or a passive verb, all of them") {
  const auto both = claims("تعمل أوبر، التي أسسها وليد الخطيب وسامي الخوري، كثيرا.");
  CHECK(both.find("founded(وليد الخطيب, أوبر)") != std::string::npos);
  CHECK(both.find("founded(سامي الخوري, أوبر)") != std::string::npos);
  CHECK(claims("تأسست أوبر عام 2009 على يد سامي الخوري.") == "founded(سامي الخوري, أوبر)");
}

TEST_CASE("verbs of leading") {
  CHECK(claims("ويرأس أوبر المهندس وليد الخطيب.") == "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("تعمل أوبر، التي يديرها وليد الخطيب، كثيرا.") ==
        "holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("an office is only of whom its own words tell") {
  // An administration is no office, and what a phrase further on names has nobody's chief.
  CHECK(claims("قالت شركة أوبر إن إدارة وليد الخطيب رفضت.").empty());
  CHECK(claims("قال وليد الخطيب، مدير وكالة الأنباء الوطنية، إن أوبر باقية.").empty());
  CHECK(
      claims("كشفت أوبر عن حاسوب. وأشار وليد الخطيب المسؤول في الشركة القانونية إلى ذلك.").empty());
  CHECK(claims("أعلنت أوبر نتائجها. يعمل الهاتف ببطارية كبيرة سعة ميلي وليد الخطيب.").empty());
  CHECK(claims("قال وليد الخطيب رئيس مركز البحوث في عهد سامي الخوري إن أوبر باقية.").empty());
  CHECK(claims("التقت أنغيلا ميركل رئيس مجلس إدارة أوبر في لندن.").empty());
  // Of two states' offices tied by «و» the person named has the nearer one.
  CHECK(claims("زار السعودية وبريطانيا وفد. التقت رئيسة الوزراء البريطانية وولي العهد السعودي "
               "الأمير وليد الخطيب.") == "holds_position(وليد الخطيب, السعودية)");
  CHECK(claims("قال وليد الخطيب مساعد وزير الدفاع المصري للصحفيين في تركيا إن مصر باقية.") ==
        "holds_position(وليد الخطيب, مصر)");
}

TEST_CASE("help is no helper, and what a chief is of may be nobody named") {
  CHECK(claims("نجحت أوبر بمساعدة وليد الخطيب في ذلك.").empty());
  CHECK(claims("نجحت أوبر للمساعدة في انتخاب وليد الخطيب.").empty());
  CHECK(claims("أعلنت أوبر نتائجها. وقال المدير العام للغابات وليد الخطيب شيئا.") ==
        "holds_position(وليد الخطيب)");
  CHECK(claims("أعلنت أوبر نتائجها. وقال نائب مدير المتحف وليد الخطيب شيئا.") ==
        "holds_position(وليد الخطيب)");
  CHECK(claims("قالت أوبر إن لجنة جديدة يرأسها وليد الخطيب تعمل.").empty());
}

TEST_CASE("whose chief's man somebody is does not make the chief one") {
  CHECK(claims("كشفت أوبر شيئا. وقال مدير اتصالات الرئيس وليد الخطيب شيئا.") ==
        "holds_position(وليد الخطيب)");
  CHECK(claims("كشفت أوبر شيئا عن شريك وليد الخطيب.").empty());
  CHECK(claims("كشفت أوبر عن المدير السابق للحملة الانتخابية لوليد الخطيب.").empty());
}

TEST_CASE("each of a list has the office behind his own name") {
  CHECK(claims("اعتذر وليد الخطيب رئيس شركة أوبر وسامي الخوري رئيس شركة نوكيا.") ==
        "holds_position(وليد الخطيب, أوبر); holds_position(سامي الخوري, نوكيا)");
}

TEST_CASE("ministers of what is also said, leaders by a nationality, deputies") {
  CHECK(claims("زار وزير النقل المصري وليد الخطيب دولة مصر.") ==
        "holds_position(وليد الخطيب, مصر)");
  CHECK(claims("قالت المستشارة الألمانية أنغيلا ميركل في ألمانيا شيئا.") ==
        "holds_position(أنغيلا ميركل, ألمانيا)");
  CHECK(claims("قال نائب الرئيس المصري وليد الخطيب شيئا عن مصر.") ==
        "holds_position(وليد الخطيب, مصر)");
  CHECK(claims("قال وليد الخطيب النائب الأول لرئيس شركة أوبر شيئا.") ==
        "holds_position(وليد الخطيب, أوبر)");
  CHECK(claims("قال الباحث في شركة أوبر وليد الخطيب شيئا.") == "holds_position(وليد الخطيب, أوبر)");
}

TEST_CASE("who says so, named, unnamed or going on") {
  const std::string what = " صعد خام برنت 2%.";
  const auto by = [&](const std::string& frame) {
    const auto all = claims(frame + what);
    return all.substr(std::min(all.find('@'), all.size()));
  };
  CHECK(by("أفادت شركة \"أوبر\"، الخميس، بأن") == "@شركة \"أوبر");
  CHECK(by("قال متحدث باسم أوبر إن") == "@أوبر");
  CHECK(by("قال مسؤول في أوبر إن") == "@مسؤول في أوبر");
  CHECK(by("قالت هيئة رقابية إن") == "@هيئة رقابية");
  CHECK(by("قال وليد الخطيب شيئا لأوبر. وأضافت صحف محلية أن") == "@صحف محلية");
  CHECK(by("قال وليد الخطيب إن السوق هادئة. ويرى خبراء أن") == "@خبراء");
  CHECK(by("قال وليد الخطيب إن السوق هادئة. وأضاف الوزير أن") == "@الوزير");
  CHECK(by("رفعت أوبر توقعاتها، مشيرة إلى أن") == "@أوبر");
  CHECK(by("قالت السعودية إن") == "@السعودية");
  // A headline leaves out what the next sentence tells.
  CHECK(claims("أوبر توقع اتفاقا مع نوكيا\nقالت رويترز إن أوبر وقعت اتفاقا مع نوكيا.") ==
        "partners_with(أوبر, نوكيا) @رويترز");
  // A preposition, and a firm that signs, say nothing.
  CHECK(by("قال وليد الخطيب إن السوق هادئة. ومن بين المعادن التي تزيد عن غيرها").empty());
  CHECK(claims("أوبر توقع اتفاقا مع نوكيا.") == "partners_with(أوبر, نوكيا)");
}

TEST_CASE("the seat of a body without a name is nobody's") {
  CHECK(claims("علقت أوبر عملها مع شركة بيانات مقرها لندن.").empty());
  CHECK(claims("تعمل أوبر، وهي شركة نقل مقرها لندن، كثيرا.") == "located_in(أوبر, لندن)");
}

TEST_CASE("posts, results and prices") {
  CHECK(claims("قال وزير المالية المصري محمد معيط شيئا.") == "holds_position(محمد معيط)");
  CHECK(claims("ارتفعت أرباح مصرف الراجحي بنسبة 12% إلى 2.5 مليار ريال سعودي.") ==
        "reports_result(مصرف الراجحي) 2.5 مليار ريال سعودي %");
  CHECK(claims("صعد خام برنت 1.5% إلى 82.3 دولار.") == "price_moves(خام برنت) 82.3 دولار %");
}

TEST_CASE("a country may be meant by its adjective alone") {
  CHECK(claims("قالت وزارة التجارة في ألمانيا إن المفاوضات مستمرة. وارتفعت الصادرات الألمانية 5% "
               "في مارس.") == "located_in(وزارة التجارة, ألمانيا); reports_result(ألمانيا) %");
}

TEST_CASE("a currency may be meant by its country's adjective") {
  CHECK(claims("يحمل السياح الجنيه الإسترليني واليورو والين والدولار. وارتفعت العملة البريطانية "
               "0.3 بالمئة الثلاثاء.") == "price_moves(الجنيه الإسترليني) %");
}

TEST_CASE("a movement told twice, once with its figure, is one claim with the figure") {
  CHECK(claims("ارتفعت أسعار النفط اليوم الاثنين. وقال متعاملون إن ارتفاع أسعار النفط جاء بعد "
               "تراجع المخزونات. وارتفعت أسعار النفط 3 بالمئة.") == "price_moves(النفط) %");
}

TEST_CASE("what a scraper left behind is put aside, and nothing is read out of it") {
  const std::string text = "ربحت أرامكو كثيرا.\nQmFzZTY0IGlzIGhlcmU3OTk= جزيرة الكلمات";
  const auto analysis = analyse(text);
  REQUIRE(analysis.article.ignored.size() == 1);
  CHECK(analysis.article.ignored[0].span.of(text) == "QmFzZTY0IGlzIGhlcmU3OTk= جزيرة الكلمات");
  CHECK(analysis.mentions.size() == 1);
}

TEST_CASE("every claim's cue lies in its quote, the quote in its sentence") {
  std::ifstream in(std::filesystem::path(ISNAD_DATA) / "musk-empire.txt");
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  const auto analysis = analyse(text);
  CHECK(analysis.claims.size() >= 8);
  for (const auto& claim : analysis.claims) {
    CHECK(claim.evidence.quote.contains(claim.evidence.cue));
    CHECK(claim.evidence.sentence.contains(claim.evidence.quote));
    CHECK_FALSE(claim.rule.empty());
  }
}

TEST_CASE("analysing twice gives the same, and odd texts give nothing") {
  CHECK(analyse("استحوذت أوبر على إنتل.") == analyse("استحوذت أوبر على إنتل."));
  for (const auto* text : {".", "و", "«»", "((((", "% 5", "\"", "ـــ", "12", "شركة", "ال", "فقد",
                           "رفع توقعاته لنمو", "حققت أوبر عدد", "أما فخسر", "ظل"}) {
    CHECK(analyse(text).claims.empty());
  }
}

TEST_CASE("a movement told word by word is claimed with its owner and figures") {
  CHECK(claims("هبطت العقود الآجلة لخام برنت 20 سنتا أو 0.3 بالمئة إلى 72.6 دولار للبرميل.") ==
        "price_moves(خام برنت) 72.6 دولار %");
  CHECK(claims("وزاد صافي ربح أرامكو إلى 9 مليارات ريال سعودي، بزيادة قدرها 7%.") ==
        "reports_result(أرامكو) 9 مليارات ريال سعودي %");
  CHECK(claims("وصعدت الفضة 2% إلى 16 دولارا والبلاتين 0.3%.") ==
        "price_moves(الفضة) 16 دولارا %; price_moves(البلاتين) %");
  CHECK(claims("صادرات السعودية ارتفعت بنسبة 4% في مارس.") == "reports_result(السعودية) %");
  CHECK(claims("وحققت أرامكو أرباحا تقدر بنحو 3 مليارات دولار.") ==
        "reports_result(أرامكو) 3 مليارات دولار");
}

TEST_CASE("what a verb counts, and a metric with its figure and no verb, are results") {
  CHECK(claims("وباعت أوبر نحو 560 ألف سيارة.") == "reports_result(أوبر) 560 ألف");
  CHECK(claims("أنفقت إنتل 3 مليارات دولار.") == "reports_result(إنتل) 3 مليارات دولار");
  CHECK(claims("باعت إنتل 5 ملايين سهم.").empty());
  CHECK(claims("معدل البطالة في السعودية 12%.") == "reports_result(السعودية) %");
}

TEST_CASE("a result is of whom its sentence speaks") {
  CHECK(claims("وحقق مصرف الراجحي أرباحا في العام الماضي بلغت 9 مليارات دولار.") ==
        "reports_result(مصرف الراجحي) 9 مليارات دولار");
  CHECK(claims("قالت أرامكو إن الأرباح الصافية بلغت 3 مليارات دولار.") ==
        "reports_result(أرامكو) 3 مليارات دولار @أرامكو");
  CHECK(claims("تواجه أوبر، التي بلغت إيراداتها 7 مليارات دولار، صعوبات.") ==
        "reports_result(أوبر) 7 مليارات دولار");
  CHECK(claims("بلغت أرباح أرامكو 9 مليارات دولار، مقابل 8 مليارات دولار قبل عام، بزيادة 12%.") ==
        "reports_result(أرامكو) 9 مليارات دولار %");
  CHECK(claims("قالت إنتل التي وصل عدد موظفيها إلى 80 ألف شخص إن السوق تنمو.")
            .find("reports_result(إنتل) 80 ألف") == 0);
  CHECK(claims("ورفعت السعودية إنتاجها بنسبة 3%.") == "reports_result(السعودية) %");
  CHECK(claims("بلغ إنتاج السعودية من النفط 10 ملايين برميل.") ==
        "reports_result(السعودية) 10 ملايين");
}

TEST_CASE("a price moves without a figure too") {
  CHECK(claims("ارتفعت أسعار النفط الخميس بدعم من طلب قوي.") == "price_moves(النفط)");
  CHECK(claims("الذهب يهبط لثالث يوم على التوالي.") == "price_moves(الذهب)");
  CHECK(claims("وسجل اليورو أدنى مستوى في عامين.") == "price_moves(اليورو)");
  CHECK(claims("وفقدت الليرة التركية نصف قيمتها.") == "price_moves(الليرة التركية)");
  CHECK(claims("انخفضت أسعار النفط، الأربعاء، 2 بالمئة.") == "price_moves(النفط) %");
  CHECK(claims("قد يرتفع الذهب إذا هبط الدولار.").empty());
  CHECK(claims("تحذير من ارتفاع أسعار النفط يثير القلق.").size() < 40);
}

TEST_CASE("a sentence that names nobody tells of the firm that the article is about") {
  const std::string of_uber = "تنمو أوبر سريعا. ";
  for (const auto* told :
       {"وبلغ صافي الربح 5 مليارات دولار.", "وحققت العام الماضي إيرادات بقيمة 5 مليارات دولار.",
        "وارتفعت إيراداتها إلى 5 مليارات دولار.", "ويبلغ رأس مالها 5 مليارات دولار.",
        "وأوصى مجلس الإدارة بتوزيع أرباح نقدية بقيمة 5 مليارات دولار."}) {
    INFO(told);
    CHECK(claims(of_uber + told) == "reports_result(أوبر) 5 مليارات دولار");
  }
  CHECK(claims(of_uber + "ويعمل لديها 30 ألف موظف.") == "reports_result(أوبر) 30 ألف");
  CHECK(claims(of_uber + "وارتفع السهم 3%.") == "price_moves(أوبر) %");
  CHECK(claims(of_uber + "وهبطت أسهمها 3%.") == "price_moves(أوبر) %");
}

TEST_CASE("results are told of by aims, forecasts, reports and headlines too") {
  CHECK(claims("تستهدف إنتل إيرادات بقيمة 5 مليارات دولار.") ==
        "reports_result(إنتل) 5 مليارات دولار planned");
  CHECK(claims("خفضت إنتل توقعاتها للأرباح إلى 5 مليارات دولار.") ==
        "reports_result(إنتل) 5 مليارات دولار");
  CHECK(claims("أظهرت القوائم المالية لشركة إنتل تراجع الأرباح 23%.") == "reports_result(إنتل) %");
  CHECK(claims("شهدت صادرات السعودية نموا بنسبة 3%.") == "reports_result(السعودية) %");
  CHECK(claims("تدير إنتل أصولا بقيمة 5 مليارات دولار.") == "reports_result(إنتل) 5 مليارات دولار");
  CHECK(claims("ويستخدم «أوبر» 40 مليون شخص.") == "reports_result(أوبر) 40 مليون");
  CHECK(claims("أوبر: خسر 3.2%") == "price_moves(أوبر) %");
  CHECK(claims("بلغ معدل التضخم في السعودية في حزيران/يونيو 3%.") == "reports_result(السعودية) %");
  CHECK(claims("تشهد أوبر إضرابا منذ 3 أيام.").empty());
  CHECK(claims("5 مليارات دولار أرباح أوبر في الربع الثالث") ==
        "reports_result(أوبر) 5 مليارات دولار");
  CHECK(claims("واصل الذهب مكاسبه لليوم الثالث.") == "price_moves(الذهب)");
  CHECK(claims("وسجل سهم أوبر أعلى مستوى منذ عام 2018.") == "price_moves(أوبر)");
  CHECK(claims("خفضت إنتل سقف سعر خام برنت إلى 47 دولارا.").find("price_moves") ==
        std::string::npos);
  CHECK(claims("شهدت أوبر زيادة في إيراداتها بنسبة 12%.") == "reports_result(أوبر) %");
  CHECK(claims("وحققت إنتل وحدها 5 مليارات دولار.") == "reports_result(إنتل) 5 مليارات دولار");
  CHECK(claims("وأوبر مدينة. صافي الربح: 5 ملايين دولار، بتراجع 11%.") ==
        "reports_result(أوبر) 5 ملايين دولار %");
  CHECK(claims("وبلغ إجمالي حقوق المساهمين، بعد استبعاد حقوق الأقلية، 7 ملايين دولار.").empty());
  CHECK(claims("تنمو أوبر سريعا. وبلغ إجمالي حقوق المساهمين، بعد استبعاد حقوق الأقلية، "
               "7 ملايين دولار.") == "reports_result(أوبر) 7 ملايين دولار");
  CHECK(claims("وهبط سهما أوبر وإنتل 3% و2% على التوالي.") ==
        "price_moves(أوبر) %; price_moves(إنتل) %");
  CHECK(claims("أما خام برنت، وهو المرجع، فخسر 3%.") == "price_moves(خام برنت) %");
  CHECK(claims("فقد سهم أوبر نصف قيمته.") == "price_moves(أوبر)");
  CHECK(claims("فقد ارتفع سهم أوبر 3%.") == "price_moves(أوبر) %");
}

TEST_CASE("what is only guessed, denied, compared or another's is no plain movement") {
  CHECK(claims("وزادت أرباح أرامكو إلى 9 مليارات دولار، مقارنة مع أرباح بلغت 8 مليارات دولار.") ==
        "reports_result(أرامكو) 9 مليارات دولار");
  CHECK(claims("لم ترتفع صادرات النفط إلى 3 مليارات دولار.").find("reports_result") ==
        std::string::npos);
  CHECK(claims("وارتفعت القيمة السوقية لأرامكو 4%.").find("reports_result") == std::string::npos);
}
