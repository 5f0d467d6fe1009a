#include "glyphless_font.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace isnad::render {

namespace {

/// Big-endian numbers.
class Table {
 public:
  explicit Table(std::string_view name) : tag(name) {}

  Table& u16(std::uint32_t value) {
    bytes += static_cast<char>((value >> 8U) & 0xFFU);
    bytes += static_cast<char>(value & 0xFFU);
    return *this;
  }
  Table& u32(std::uint32_t value) { return u16(value >> 16U).u16(value & 0xFFFFU); }

  std::string_view tag;
  std::string bytes;
};

std::uint32_t checksum(const std::string& bytes) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 4) {
    std::uint32_t word = 0;
    for (std::size_t j = 0; j < 4; ++j)
      word = (word << 8U) | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
    sum += word;
  }
  return sum;
}

constexpr std::uint32_t kGlyphs = 2;
constexpr std::uint32_t kEm = 1000;

Table head() {
  Table table("head");
  table.u32(0x00010000).u32(0x00010000).u32(0).u32(0x5F0F3CF5);
  table.u16(0).u16(kEm).u32(0).u32(0).u32(0).u32(0);  // flags, em, created, modified
  table.u16(0).u16(0x10000 - 250).u16(kEm).u16(kEm);  // box
  return table.u16(0).u16(8).u16(2).u16(0).u16(0);    // style, smallest, direction, loca, glyf
}

Table hhea() {
  Table table("hhea");
  table.u32(0x00010000).u16(kEm).u16(0x10000 - 250).u16(0).u16(kEm);
  for (int i = 0; i < 11; ++i) table.u16(0);
  return table.u16(kGlyphs);
}

Table maxp() {
  Table table("maxp");
  table.u32(0x00010000).u16(kGlyphs);
  for (int i = 0; i < 13; ++i) table.u16(i == 4 ? 1 : 0);  // one zone
  return table;
}

Table hmtx() { return Table("hmtx").u16(kEm).u16(0).u16(kEm).u16(0); }

}  // namespace

std::string glyphlessFont() {
  Table glyf("glyf");
  glyf.u32(0);  // no glyph begins in it, but a table must not be empty
  Table loca("loca");
  loca.u16(0).u16(0).u16(0);
  const std::array<Table, 6> tables{glyf, head(), hhea(), hmtx(), loca, maxp()};
  Table file("");
  file.u32(0x00010000).u16(tables.size()).u16(64).u16(2).u16(32);
  auto offset = static_cast<std::uint32_t>(12 + 16 * tables.size());
  std::string body;
  for (const auto& table : tables) {
    file.bytes += table.tag;
    file.u32(checksum(table.bytes)).u32(offset).u32(static_cast<std::uint32_t>(table.bytes.size()));
    body += table.bytes;
    while (body.size() % 4 != 0) body += '\0';
    offset = static_cast<std::uint32_t>(12 + 16 * tables.size() + body.size());
  }
  return file.bytes + body;
}

}  // namespace isnad::render
