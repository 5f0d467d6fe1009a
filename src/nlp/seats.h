#pragma once

#include <vector>

#include "claim_engine.h"

namespace isnad::nlp {

/// Where an institution is, by the place right behind its name: السفارة السعودية في واشنطن · جامعة
/// كذا بالرياض. Firms are left out, who have much in many places, save where the words say what
/// they have there: مصنع كذا في طنجة.
void findSeats(const Reading& reading, std::vector<Finding>& found);

}  // namespace isnad::nlp
