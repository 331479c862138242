#include "readers.h"
#include "text_scanner.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace calque::mesh {
namespace {

enum class Type { Int8, UInt8, Int16, UInt16, Int32, UInt32, Float32, Float64 };
enum class Encoding { Ascii, Little, Big };

struct Property {
  std::string name;
  Type type = Type::Float32;
  std::optional<Type> length; ///< type of the count, where this is a list
};

struct Element {
  std::string name;
  std::uint64_t count = 0;
  std::vector<Property> properties;
};

struct Header {
  Encoding encoding = Encoding::Ascii;
  std::vector<Element> elements;
};

std::optional<Type> maybeType(std::string_view word) {
  constexpr std::pair<std::string_view, Type> words[] = {
      {"char", Type::Int8},     {"int8", Type::Int8},       {"uchar", Type::UInt8},    {"uint8", Type::UInt8},
      {"short", Type::Int16},   {"int16", Type::Int16},     {"ushort", Type::UInt16},  {"uint16", Type::UInt16},
      {"int", Type::Int32},     {"int32", Type::Int32},     {"uint", Type::UInt32},    {"uint32", Type::UInt32},
      {"float", Type::Float32}, {"float32", Type::Float32}, {"double", Type::Float64}, {"float64", Type::Float64}};
  const auto* found = std::ranges::find(words, word, &std::pair<std::string_view, Type>::first);
  return found == std::end(words) ? std::nullopt : std::optional(found->second);
}

std::size_t sizeOf(Type type) {
  constexpr std::size_t sizes[] = {1, 1, 2, 2, 4, 4, 4, 8};
  return sizes[static_cast<std::size_t>(type)];
}

base::Result<Property> readProperty(TextScanner& scanner) {
  Property property;
  auto word = scanner.wordOfLine();
  if (word == "list") {
    property.length = maybeType(scanner.wordOfLine());
    if (!property.length || *property.length == Type::Float32 || *property.length == Type::Float64)
      return malformed(scanner.where() + ": a list without a whole count");
    word = scanner.wordOfLine();
  }
  const auto type = maybeType(word);
  if (!type)
    return malformed(scanner.where() + ": a property of no known type");
  property.type = *type;
  property.name = scanner.wordOfLine();
  return property;
}

base::Result<Header> readHeader(TextScanner& scanner) {
  Header header;
  bool hasFormat = false;
  scanner.nextLine(); // "ply"
  for (auto word = scanner.wordOfLine(); word != "end_header"; word = scanner.wordOfLine()) {
    if (word == "format") {
      const auto name = scanner.wordOfLine();
      hasFormat = name == "ascii" || name == "binary_little_endian" || name == "binary_big_endian";
      header.encoding = name == "ascii"               ? Encoding::Ascii
                        : name == "binary_big_endian" ? Encoding::Big
                                                      : Encoding::Little;
    } else if (word == "element") {
      const std::string name(scanner.wordOfLine());
      const auto count = maybeInteger(scanner.wordOfLine());
      if (!count || *count < 0 || header.elements.size() == 64)
        return malformed(scanner.where() + ": an element without a count");
      header.elements.push_back({name, static_cast<std::uint64_t>(*count), {}});
    } else if (word == "property") {
      if (header.elements.empty() || header.elements.back().properties.size() == 64)
        return malformed(scanner.where() + ": a property of no element");
      CALQUE_TRY(property, readProperty(scanner));
      header.elements.back().properties.push_back(std::move(property));
    } else if (!word.empty() && word != "comment" && word != "obj_info") {
      return malformed(scanner.where() + ": a header line that is not read");
    }
    if (!scanner.nextLine())
      return malformed("the header does not end");
  }
  if (!hasFormat || !scanner.nextLine())
    return malformed("the header names no format");
  return header;
}

/// One value after another, from text or from bytes; nothing at the end or where the word is no number.
class Values {
public:
  Values(TextScanner& scanner, Encoding encoding) : m_scanner(scanner), m_bytes(scanner.rest()), m_encoding(encoding) {}

  /// As a coordinate: rounded once.
  std::optional<float> maybeCoordinate(Type type) {
    if (m_encoding == Encoding::Ascii)
      return maybeFloat(m_scanner.word());
    const auto value = maybeNumber(type);
    return value ? std::optional(static_cast<float>(*value)) : std::nullopt;
  }
  /// As a whole number, or simply stepped over.
  std::optional<double> maybeNumber(Type type) {
    if (m_encoding == Encoding::Ascii) {
      const auto word = m_scanner.word();
      if (const auto whole = maybeInteger(word))
        return static_cast<double>(*whole);
      return maybeFloat(word);
    }
    const auto size = sizeOf(type);
    if (m_bytes.size() < size)
      return std::nullopt;
    char raw[8];
    std::memcpy(raw, m_bytes.data(), size);
    m_bytes.remove_prefix(size);
    if (m_encoding == Encoding::Big)
      std::reverse(raw, raw + size);
    return decoded(type, raw);
  }
  [[nodiscard]] bool isAtEnd() { return m_encoding == Encoding::Ascii ? m_scanner.word().empty() : m_bytes.empty(); }
  [[nodiscard]] std::size_t bytesLeft() const {
    return m_encoding == Encoding::Ascii ? m_scanner.rest().size() : m_bytes.size();
  }

private:
  template <class T> static double as(const char* raw) {
    T value;
    std::memcpy(&value, raw, sizeof value);
    return static_cast<double>(value);
  }
  static double decoded(Type type, const char* raw) {
    switch (type) {
    case Type::Int8:
      return as<std::int8_t>(raw);
    case Type::UInt8:
      return as<std::uint8_t>(raw);
    case Type::Int16:
      return as<std::int16_t>(raw);
    case Type::UInt16:
      return as<std::uint16_t>(raw);
    case Type::Int32:
      return as<std::int32_t>(raw);
    case Type::UInt32:
      return as<std::uint32_t>(raw);
    case Type::Float32:
      return as<float>(raw);
    case Type::Float64:
      return as<double>(raw);
    }
    return 0;
  }
  TextScanner& m_scanner;
  std::string_view m_bytes;
  Encoding m_encoding;
};

std::string where(const Element& element, std::uint64_t index) {
  return (element.name == "vertex" ? "vertex "
          : element.name == "face" ? "face "
                                   : "element ") +
         std::to_string(index + 1);
}

/// The items of one property of one item: fewer than said, or no numbers, is malformed.
base::Result<std::vector<double>> readList(const Property& property, Values& values, const std::string& place) {
  const auto length = property.length ? values.maybeNumber(*property.length) : std::optional(1.0);
  if (!length || *length < 0 || *length > static_cast<double>(values.bytesLeft()))
    return malformed(place + ": a list longer than the file");
  std::vector<double> items;
  for (double i = 0; i < *length; ++i) {
    const auto item = values.maybeNumber(property.type);
    if (!item)
      return malformed(place + ": the file ends or is no number");
    items.push_back(*item);
  }
  return items;
}

base::Done readVertices(const Element& element, Values& values, Corners& corners) {
  std::array<int, 3> column{-1, -1, -1};
  for (std::size_t i = 0; i < element.properties.size(); ++i)
    if (const auto& name = element.properties[i].name;
        name.size() == 1 && name[0] >= 'x' && name[0] <= 'z' && !element.properties[i].length)
      column[static_cast<std::size_t>(name[0] - 'x')] = static_cast<int>(i);
  if (std::ranges::find(column, -1) != column.end())
    return malformed("vertices without x, y and z");
  if (element.count > values.bytesLeft())
    return domain::refuse(domain::RefusalCode::SurfaceCount, "more vertices than bytes");
  corners.vertices.reserve(std::min<std::size_t>(element.count, values.bytesLeft() / 6));
  for (std::uint64_t vertex = 0; vertex < element.count; ++vertex) {
    std::array<float, 3> xyz{};
    for (std::size_t i = 0; i < element.properties.size(); ++i) {
      const auto axis = std::ranges::find(column, static_cast<int>(i));
      if (axis == column.end()) {
        CALQUE_CHECK(readList(element.properties[i], values, where(element, vertex)));
        continue;
      }
      const auto value = values.maybeCoordinate(element.properties[i].type);
      if (!value)
        return domain::refuse(domain::RefusalCode::SurfaceCount,
                              where(element, vertex) + " of " + std::to_string(element.count) + " is not there");
      xyz[static_cast<std::size_t>(axis - column.begin())] = *value;
    }
    corners.vertices.push_back(xyz);
  }
  return {};
}

base::Done readFaces(const Element& element, Values& values, Corners& corners) {
  const auto isCorners = [](const Property& p) {
    return p.length && (p.name == "vertex_indices" || p.name == "vertex_index");
  };
  if (std::ranges::none_of(element.properties, isCorners))
    return malformed("faces without corners");
  if (element.count > values.bytesLeft())
    return domain::refuse(domain::RefusalCode::SurfaceCount, "more faces than bytes");
  corners.faces.reserve(std::min<std::size_t>(element.count, values.bytesLeft() / 6));
  for (std::uint64_t face = 0; face < element.count; ++face)
    for (const auto& property : element.properties) {
      CALQUE_TRY(items, readList(property, values, where(element, face)));
      if (!isCorners(property))
        continue;
      if (items.size() != 3)
        return domain::refuse(domain::RefusalCode::SurfaceCorners, where(element, face));
      std::array<std::uint32_t, 3> indices{};
      for (std::size_t i = 0; i < 3; ++i) {
        if (!(items[i] >= 0 && items[i] <= std::numeric_limits<std::uint32_t>::max()) ||
            items[i] != std::floor(items[i]))
          return malformed(where(element, face) + " names a vertex that is not there");
        indices[i] = static_cast<std::uint32_t>(items[i]);
      }
      corners.faces.push_back(indices);
    }
  return {};
}

} // namespace

base::Result<Surface> readPly(base::View bytes) {
  TextScanner scanner({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  if (!scanner.rest().starts_with("ply"))
    return domain::refuse(domain::RefusalCode::SurfaceFormat);
  CALQUE_TRY(header, readHeader(scanner));
  Values values(scanner, header.encoding);
  Corners corners;
  for (const auto& element : header.elements) {
    if (element.name == "vertex") {
      CALQUE_CHECK(readVertices(element, values, corners));
    } else if (element.name == "face") {
      CALQUE_CHECK(readFaces(element, values, corners));
    } else if (element.name == "tristrips" || element.properties.empty()) {
      return malformed("an element that is not read");
    } else {
      for (std::uint64_t i = 0; i < element.count; ++i)
        for (const auto& property : element.properties)
          CALQUE_CHECK(readList(property, values, where(element, i)));
    }
  }
  if (!values.isAtEnd())
    return domain::refuse(domain::RefusalCode::SurfaceCount, "bytes follow the last element");
  CALQUE_TRY(triangles, trianglesOf(corners));
  return surfaceOf(std::move(triangles));
}

} // namespace calque::mesh
