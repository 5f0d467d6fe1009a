#include "support/analysed.h"
#include "support/catch.h"

using namespace isnad;

TEST_CASE("a firm named once below the headline is not the one spoken of") {
  CHECK(claims("استقر السوق. وتلقى عرضا من أوبر.\nوقال الرئيس التنفيذي وليد الخطيب شيئا.").empty());
  CHECK(claims("استقر السوق. وتلقى عرضا من أوبر.\nوقال وليد الخطيب، المدير العام للشركة، شيئا.")
            .empty());
}
