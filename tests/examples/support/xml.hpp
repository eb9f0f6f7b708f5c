/// \file
/// Just enough XML to see whether what the program writes is well-formed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace licences::testing {

/// Empty if `document` is one element, well-formed; else what is wrong and where. Knows elements,
/// quoted attributes, the five named entities and decimal references: all that the program writes.
std::string xml_fault(std::string_view document);

/// The character data of each element called `name`, entities resolved, in order.
std::vector<std::string> xml_texts(std::string_view document, const std::string& name);

}  // namespace licences::testing
