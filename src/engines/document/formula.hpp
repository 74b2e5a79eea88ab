#pragma once
/// @file A formula as text that can be read aloud and typed again: "(a+b)/2", "√(x²+1)", "x₁".

#include <string>

#include "document/xml.hpp"

namespace selami::document {

/// Of a Word formula (m:oMath).
std::string formula_of_word(const Xml& xml, const XmlNode& math);
/// Of an OpenDocument formula (MathML).
std::string formula_of_mathml(const Xml& xml, const XmlNode& math);

/// "2" raised: "²"; what has no raised sign: "^(…)".
std::string raised(const std::string& text);

}  // namespace selami::document
