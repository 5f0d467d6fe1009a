// Included once for each kind of processor, in an unnamed namespace: uses nothing that would become
// one function for all kinds.

using Quad = std::uint32_t __attribute__((vector_size(16)));

constexpr float kOne = 65536;  // of fixed point

inline float absolute(float a) { return a < 0 ? -a : a; }
inline float least(float a, float b) { return a < b ? a : b; }
inline float most(float a, float b) { return a > b ? a : b; }
inline int bounded(int a, int low, int high) { return a < low ? low : a > high ? high : a; }

inline int roundedDown(float a) {
  const int whole = static_cast<int>(a);
  return whole - (static_cast<float>(whole) > a ? 1 : 0);
}
inline int roundedUp(float a) {
  const int whole = static_cast<int>(a);
  return whole + (static_cast<float>(whole) < a ? 1 : 0);
}

/// Marks the tiles that a walk crosses, with the lane after its own.
inline void touch(const LinePlane& plane, int u_first, int u_last, std::int32_t v,
                  std::int32_t step) {
  if (plane.touched == nullptr) return;
  const auto tileOf = [&](std::int32_t at) {
    return bounded(((at >> 16) - kLaneMargin) / kTile, 0, plane.last_tile);
  };
  for (int u = u_first; u <= u_last;) {
    const int after = (u / kTile + 1) * kTile;
    const int next = after < u_last + 1 ? after : u_last + 1;
    const auto last = v + step * (next - u - 1);
    constexpr auto kLane = static_cast<std::int32_t>(kOne);
    const auto upper = tileOf(v < last ? v : last);
    const auto lower = tileOf((v < last ? last : v) + kLane);
    for (auto tile = upper; tile <= lower; ++tile)
      plane.touched[tile * plane.tiles + u / kTile] = 1;
    v = last + step;
    u = next;
  }
}

/// A line that ends between two pixel centres: as much of one pixel as it is long.
inline void dot(const LinePlane& plane, const Segment& s) {
  const float length = s.u1 - s.u0;
  const int u = roundedDown((s.u0 + s.u1) / 2);
  const auto v = static_cast<float>(roundedDown((s.v0 + s.v1) / 2));
  if (length >= 1 || u < plane.first || u >= plane.end || v < plane.low || v >= plane.high) return;
  const int step = u - plane.first;
  const int lane = static_cast<int>(v - plane.low) + kLaneMargin;
  auto& pixel = plane.pixels[step * plane.stride + lane];
  const float share = least(1.0F, length + 0.25F);
  pixel = ((pixel & kCountMask) + static_cast<unsigned>(static_cast<float>(s.weight) * share)) |
          static_cast<std::uint32_t>(s.ink) << kInkShift;
  touch(plane, step, step, lane << 16, 0);
}

inline void walk(const LinePlane& plane, const Segment& s) {
  const float u0 = s.u0;
  const float v0 = s.v0;
  const float u1 = s.u1;
  const float v1 = s.v1;
  const float length = u1 - u0;
  const float slope = length > 1e-6F ? (v1 - v0) / length : 0;
  const float base = v0 - 0.5F + (0.5F - u0) * slope;  // v of the step at u = 0
  float from = most(static_cast<float>(plane.first), u0 - 0.5F);
  float to = least(static_cast<float>(plane.end - 1), u1 - 0.5F);
  if (least(v0, v1) < plane.low || most(v0, v1) > plane.high) {
    if (absolute(slope) > 1e-5F) {
      const float enter = (plane.low - 1 - base) / slope;
      const float leave = (plane.high - base) / slope;
      from = most(from, least(enter, leave));
      to = least(to, most(enter, leave));
    } else if (base < plane.low - 1 || base > plane.high) {
      return;
    }
  }
  if (to < from - 1) return;
  int begin = roundedUp(from);
  const int last = roundedDown(to);
  if (last < begin) {
    dot(plane, s);
    return;
  }
  const int along = s.stride;
  begin += (s.phase - begin) & (along - 1);
  if (last < begin) return;
  const float at_begin = base + static_cast<float>(begin) * slope - plane.low + kLaneMargin;
  auto v = static_cast<std::int32_t>(at_begin * kOne);
  const auto slope_step = static_cast<std::int32_t>(slope * kOne);
  touch(plane, begin - plane.first, last - plane.first, v, slope_step);
  const auto step = slope_step * along;
  // Weights are powers of two: the fraction's upper bits are the share of the second lane.
  const unsigned weight = s.weight;
  const int fraction = 17 - (32 - __builtin_clz(weight));
  const unsigned mask = weight - 1;
  constexpr std::uint64_t kBoth = std::uint64_t{kCountMask} << 32 | kCountMask;
  constexpr std::uint64_t kToSecond = (std::uint64_t{1} << 32) - 1;  // from the first lane
  const std::uint64_t ink = static_cast<std::uint64_t>(s.ink) << kInkShift;
  const std::uint64_t whole = (ink << 32 | ink) + weight;
  // Step and lane are one number, an index in fixed point.
  auto at = (begin - plane.first) * (plane.stride << 16) + v;
  const auto next = (plane.stride << 16) * along + step;
  auto* const pixels = plane.pixels;
  for (int left = last - begin; left >= 0; left -= along) {
    auto* pair = pixels + (at >> 16);
    const std::uint64_t second = (static_cast<std::uint64_t>(at) >> fraction) & mask;
    std::uint64_t both;
    __builtin_memcpy(&both, pair, sizeof both);
    both = (both & kBoth) + (whole + second * kToSecond);
    __builtin_memcpy(pair, &both, sizeof both);
    at += next;
  }
}

void add(const LinePlane& plane, const Segment* begin, const Segment* end) {
  for (const auto* s = begin; s != end; ++s) walk(plane, *s);
}

inline Quad loadQuad(const std::uint32_t* from) {
  Quad quad;
  __builtin_memcpy(&quad, from, sizeof quad);
  return quad;
}

/// Four by four words, rows to columns.
inline void turnQuads(const std::uint32_t* from, std::ptrdiff_t stride, std::uint32_t* to) {
  const Quad a = loadQuad(from);
  const Quad b = loadQuad(from + stride);
  const Quad c = loadQuad(from + 2 * stride);
  const Quad d = loadQuad(from + 3 * stride);
  const Quad ab_low = __builtin_shuffle(a, b, Quad{0, 4, 1, 5});
  const Quad ab_high = __builtin_shuffle(a, b, Quad{2, 6, 3, 7});
  const Quad cd_low = __builtin_shuffle(c, d, Quad{0, 4, 1, 5});
  const Quad cd_high = __builtin_shuffle(c, d, Quad{2, 6, 3, 7});
  const Quad rows[4] = {__builtin_shuffle(ab_low, cd_low, Quad{0, 1, 4, 5}),
                        __builtin_shuffle(ab_low, cd_low, Quad{2, 3, 6, 7}),
                        __builtin_shuffle(ab_high, cd_high, Quad{0, 1, 4, 5}),
                        __builtin_shuffle(ab_high, cd_high, Quad{2, 3, 6, 7})};
  for (int row = 0; row < 4; ++row) __builtin_memcpy(to + row * kTile, &rows[row], sizeof(Quad));
}

/// Colours of as many pixels as the processor takes at once, from the counts of both planes.
inline void lookUp(Lanes flat, Lanes steep, const InkTable& inks, std::uint32_t* out) {
  constexpr auto kMask = static_cast<std::int32_t>(kCountMask);
  constexpr auto kLast = static_cast<std::int32_t>(InkTable::kSteps) - 1;
  const Lanes a = flat & kMask;
  const Lanes b = steep & kMask;
  const Lanes is_flat = a >= b;
  const Lanes ink = (((flat & is_flat) | (steep & ~is_flat)) >> kInkShift) & 7;
  const Lanes step = (a + b) >> inks.shift;
  const Lanes is_last = step > kLast;
  const Lanes index =
      ink * static_cast<std::int32_t>(InkTable::kSteps) + ((step & ~is_last) | (is_last & kLast));
  const auto* colors = inks.colors.data();
  for (int i = 0; i < kLanes; ++i) out[i] = colors[index[i]];
}

inline Lanes loadLanes(const std::uint32_t* from) {
  Lanes lanes;
  __builtin_memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

void resolve(const PixelTile& tile, const InkTable& inks) {
  alignas(64) std::uint32_t turned[kTile * kTile];
  for (int x = 0; x < kTile; x += 4) {
    for (int y = 0; y < kTile; y += 4)
      turnQuads(tile.across + x * tile.across_stride + y, tile.across_stride,
                turned + y * kTile + x);
  }
  const Lanes ground = Lanes{} + static_cast<std::int32_t>(inks.colors[0]);
  alignas(64) std::uint32_t line[kTile];
  const bool whole = tile.columns == kTile;
  for (int y = 0; y < tile.rows; ++y) {
    auto* const out = tile.out + y * tile.out_stride;
    auto* const to = whole ? out : line;
    for (int x = 0; x < kTile; x += kLanes) {
      const Lanes flat = loadLanes(turned + y * kTile + x);
      const Lanes steep = loadLanes(tile.down + y * tile.down_stride + x);
      if (isZero(flat | steep)) {
        __builtin_memcpy(to + x, &ground, sizeof ground);
      } else {
        lookUp(flat, steep, inks, to + x);
      }
    }
    if (!whole) __builtin_memcpy(out, line, static_cast<std::size_t>(tile.columns) * sizeof *out);
  }
}
