#include "document/formula.hpp"

#include <algorithm>
#include <vector>

namespace selami::document {
namespace {

constexpr std::string_view raised_signs[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::string_view lowered_signs[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};

std::string shifted(const std::string& text, const std::string_view (&digits)[10], std::string_view plus, std::string_view minus, char mark) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') out += digits[c - '0'];
    else if (c == '+') out += plus;
    else if (c == '-') out += minus;
    else return text.size() == 1 ? mark + text : std::string(1, mark) + "(" + text + ")";
  }
  return out;
}

std::string lowered(const std::string& text) { return shifted(text, lowered_signs, "₊", "₋", '_'); }

/// In brackets, unless it is one name or one number.
std::string whole(const std::string& text) {
  const bool simple = text.find_first_of(" +-*/=<>,;") == std::string::npos && text.find("×") == std::string::npos && text.find("·") == std::string::npos && text.find("−") == std::string::npos;
  const bool wrapped = text.size() > 1 && text.front() == '(' && text.find(')') == text.size() - 1;
  return simple || wrapped ? text : "(" + text + ")";
}

std::string over(const std::string& top, const std::string& bottom) { return whole(top) + "/" + whole(bottom); }

std::string root(const std::string& of, const std::string& degree) {
  const std::string sign = degree == "3" ? "∛" : (degree == "4" ? "∜" : (degree.empty() || degree == "2" ? "√" : raised(degree) + "√"));
  const bool name = std::all_of(of.begin(), of.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return sign + (name || whole(of) != of ? whole(of) : "(" + of + ")");
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) out.append(i == 0 ? std::string_view() : between).append(parts[i]);
  return out;
}

// ---- Word (ECMA-376 part 1, 22.1) ----

struct WordFormula {
  const Xml& xml;

  std::string part(const XmlNode& of, std::string_view name) const {
    const XmlNode* child = xml.child(of, Ns::m, name);
    return child ? all(*child) : std::string();
  }
  std::vector<std::string> parts(const XmlNode& of, std::string_view name) const {
    std::vector<std::string> out;
    xml.children(of, [&](const XmlNode& child) {
      if (child.name == name) out.push_back(all(child));
    });
    return out;
  }
  std::string sign(const XmlNode& of, std::string_view property, std::string_view name, std::string_view otherwise) const {
    const XmlNode* properties = xml.child(of, Ns::m, property);
    const XmlNode* found = properties ? xml.child(*properties, Ns::m, name) : nullptr;
    return found ? Xml::attribute(*found, "val") : std::string(otherwise);
  }

  std::string all(const XmlNode& of) const {
    std::string out;
    xml.children(of, [&](const XmlNode& child) { out += one(child); });
    return out;
  }

  std::string one(const XmlNode& node) const {
    if (node.ns != Ns::m) return node.name == "t" ? xml.text(node) : (node.name == "del" ? std::string() : all(node));
    if (node.name == "t") return xml.text(node);
    if (node.name == "f") return over(part(node, "num"), part(node, "den"));
    if (node.name == "rad") return root(part(node, "e"), part(node, "deg"));
    if (node.name == "sSup") return part(node, "e") + raised(part(node, "sup"));
    if (node.name == "sSub") return part(node, "e") + lowered(part(node, "sub"));
    if (node.name == "sSubSup") return part(node, "e") + lowered(part(node, "sub")) + raised(part(node, "sup"));
    if (node.name == "sPre") return lowered(part(node, "sub")) + raised(part(node, "sup")) + part(node, "e");
    if (node.name == "nary") return nary(node);
    if (node.name == "d") return sign(node, "dPr", "begChr", "(") + joined(parts(node, "e"), ", ") + sign(node, "dPr", "endChr", ")");
    if (node.name == "m") return "[" + joined(parts(node, "mr"), "; ") + "]";
    if (node.name == "mr") return joined(parts(node, "e"), ", ");
    if (node.name == "eqArr") return joined(parts(node, "e"), "; ");
    if (node.name == "func") return part(node, "fName") + " " + part(node, "e");
    if (node.name == "limLow") return part(node, "e") + lowered(part(node, "lim"));
    if (node.name == "limUpp") return part(node, "e") + raised(part(node, "lim"));
    if (node.name.size() > 2 && node.name.substr(node.name.size() - 2) == "Pr") return {};
    return all(node);
  }

  std::string nary(const XmlNode& node) const {
    const std::string low = part(node, "sub");
    const std::string high = part(node, "sup");
    std::string out = sign(node, "naryPr", "chr", "∫");
    if (!low.empty()) out += lowered(low);
    if (!high.empty()) out += raised(high);
    return out + " " + part(node, "e");
  }
};

// ---- MathML (presentation) ----

struct MathmlFormula {
  const Xml& xml;

  std::vector<std::string> parts(const XmlNode& of) const {
    std::vector<std::string> out;
    xml.children(of, [&](const XmlNode& child) { out.push_back(one(child)); });
    return out;
  }

  std::string one(const XmlNode& node) const {
    if (node.name == "annotation" || node.name == "annotation-xml") return {};
    if (node.name == "mi" || node.name == "mn" || node.name == "mo" || node.name == "mtext") return xml.text(node);
    std::vector<std::string> in = parts(node);
    in.resize(in.size() < 3 ? 3 : in.size());
    if (node.name == "mfrac") return over(in[0], in[1]);
    if (node.name == "msqrt") return root(joined(in, ""), {});
    if (node.name == "mroot") return root(in[0], in[1]);
    if (node.name == "msup" || node.name == "mover") return in[0] + raised(in[1]);
    if (node.name == "msub" || node.name == "munder") return in[0] + lowered(in[1]);
    if (node.name == "msubsup" || node.name == "munderover") return in[0] + lowered(in[1]) + raised(in[2]);
    if (node.name == "mfenced") return "(" + joined(parts(node), ", ") + ")";
    if (node.name == "mtable") return "[" + joined(parts(node), "; ") + "]";
    if (node.name == "mtr") return joined(parts(node), ", ");
    return joined(in, "");
  }
};

}  // namespace

std::string raised(const std::string& text) { return shifted(text, raised_signs, "⁺", "⁻", '^'); }

std::string formula_of_word(const Xml& xml, const XmlNode& math) { return WordFormula{xml}.all(math); }

std::string formula_of_mathml(const Xml& xml, const XmlNode& math) { return MathmlFormula{xml}.one(math); }

}  // namespace selami::document
