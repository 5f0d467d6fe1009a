// Included once for each kind of processor, in an unnamed namespace: uses nothing that would become
// one function for all kinds.

using Quad = std::uint32_t __attribute__((vector_size(16)));

constexpr float kOne = 65536;  // of fixed point

inline Reals least(Reals a, Reals b) { return a < b ? a : b; }
inline Reals most(Reals a, Reals b) { return a > b ? a : b; }
inline Reals least(Reals a, float b) { return least(a, Reals{} + b); }
inline Reals most(Reals a, float b) { return most(a, Reals{} + b); }
inline Lanes whole(Reals a) { return __builtin_convertvector(a, Lanes); }
inline Reals real(Lanes a) { return __builtin_convertvector(a, Reals); }
inline Lanes roundedDown(Reals a) {
  const Lanes towards_zero = whole(a);
  return towards_zero + (real(towards_zero) > a);
}
inline Lanes roundedUp(Reals a) {
  const Lanes towards_zero = whole(a);
  return towards_zero - (real(towards_zero) < a);
}

template <class Vector, class Number>
inline Vector loaded(const Number* from) {
  Vector vector;
  __builtin_memcpy(&vector, from, sizeof vector);
  return vector;
}
template <class Vector, class Number>
inline void keep(Vector vector, Number* to) {
  __builtin_memcpy(to, &vector, sizeof vector);
}
inline int bounded(int a, int low, int high) { return a < low ? low : a > high ? high : a; }

inline int roundedDown(float a) {
  const int whole = static_cast<int>(a);
  return whole - (static_cast<float>(whole) > a ? 1 : 0);
}

/// Styles of lines of this length. A line keeps all its ink up to some length; see LineView.
inline Lanes thinned(const LineView& view, Reals length, Lanes style, Lanes& counts) {
  constexpr int kFull = 4;  // the logarithm of kFullWeight
  const Lanes half = length >= view.thinner_from[0];
  const Lanes quarter = length >= view.thinner_from[1];
  const Lanes eighth = length >= view.thinner_from[2];
  const Lanes sixteenth = length >= view.thinner_from[3];
  counts =
      static_cast<int>(kFullWeight) - (half & 8) - (quarter & 4) - (eighth & 2) - (sixteenth & 1);
  const Lanes gaps = Lanes{} - (view.stippled ? 1 : 0);
  const Lanes weight = kFull + eighth + sixteenth + ((half + quarter) & ~gaps);
  const Lanes stride = 1 + (gaps & ((half & 1) + (quarter & 2)));
  const Lanes phase = (style >> line_style::kPhase) & (stride - 1);
  return (style & line_style::kInk) | weight << line_style::kWeight |
         stride << line_style::kStride | phase << line_style::kPhase;
}

/// As many lines as the processor takes at once, from number `i` on; answers their counts.
inline Lanes cutLanes(const LineView& view, LineBatch& batch, int i) {
  const Reals x0 = loaded<Reals>(batch.x0.data() + i) * view.zoom + view.x;
  const Reals y0 = loaded<Reals>(batch.y0.data() + i) * view.zoom + view.y;
  const Reals x1 = loaded<Reals>(batch.x1.data() + i) * view.zoom + view.x;
  const Reals y1 = loaded<Reals>(batch.y1.data() + i) * view.zoom + view.y;
  const Reals left = least(x0, x1);
  const Reals right = most(x0, x1);
  const Reals top = least(y0, y1);
  const Reals bottom = most(y0, y1);
  const Lanes outside = (bottom < 0) | (top > view.height) | (right < 0) | (left > view.width);
  const Lanes steep = right - left < bottom - top;
  const Lanes back = (steep ? y0 : x0) > (steep ? y1 : x1);
  const Reals near_v = steep ? x0 : y0;
  const Reals far_v = steep ? x1 : y1;
  keep(steep ? top : left, batch.x0.data() + i);
  keep(back ? far_v : near_v, batch.y0.data() + i);
  keep(steep ? bottom : right, batch.x1.data() + i);
  keep(back ? near_v : far_v, batch.y1.data() + i);
  Lanes counts;
  const Lanes style = loaded<Lanes>(batch.style.data() + i);
  keep(thinned(view, most(right - left, bottom - top), style, counts), batch.style.data() + i);
  const Lanes first = whole(least(most((top - 1) * view.bands_per_row, 0), view.last_band));
  const Lanes last = whole(most(least((bottom + 1) * view.bands_per_row, view.last_band), 0));
  const Lanes bands = first | last << LineBatch::kLastBand | (steep & 1) << LineBatch::kSteep;
  keep(outside ? Lanes{} + LineBatch::kOutside : bands, batch.bands.data() + i);
  const Reals across = least(right, view.width) - most(left, 0);
  const Reals down = least(bottom, view.height) - most(top, 0);
  return counts * whole(most(most(across, down), 1) + 0.5F) & ~outside;
}

std::int64_t cut(const LineView& view, LineBatch& batch, int count) {
  std::int64_t sum = 0;
  for (int i = 0; i < count; i += kLanes) {
    const Lanes counts = cutLanes(view, batch, i);
    for (int lane = 0; lane < kLanes && i + lane < count; ++lane) sum += counts[lane];
  }
  return sum;
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
inline void dot(const LinePlane& plane, const SegmentBlock& block, int lane) {
  const float length = block.u1[lane] - block.u0[lane];
  const int u = roundedDown((block.u0[lane] + block.u1[lane]) / 2);
  const auto v = static_cast<float>(roundedDown((block.v0[lane] + block.v1[lane]) / 2));
  if (length >= 1 || u < plane.first || u >= plane.end || v < plane.low || v >= plane.high) return;
  const auto style = block.style[lane];
  const auto weight = static_cast<float>(1U << (style >> line_style::kWeight & line_style::kByte));
  const int step = u - plane.first;
  const int at = static_cast<int>(v - plane.low) + kLaneMargin;
  auto& pixel = plane.pixels[step * plane.stride + at];
  const float share = length + 0.25F < 1 ? length + 0.25F : 1;
  pixel = ((pixel & kCountMask) + static_cast<unsigned>(weight * share)) |
          (style & line_style::kInk) << kInkShift;
  touch(plane, step, step, at << 16, 0);
}

/// Which steps of lines a plane has, and in which lanes: in fixed point, those of the first.
struct Walks {
  alignas(32) std::int32_t begin[kBlock];
  alignas(32) std::int32_t left[kBlock];  ///< Steps after the first; less than 0: not one.
  alignas(32) std::int32_t lane[kBlock];
  alignas(32) std::int32_t slope[kBlock];
  alignas(32) std::int32_t dot[kBlock];  ///< Not 0: ends before a pixel's centre.
};

inline void plan(const LinePlane& plane, const SegmentBlock& block, int i, Walks& walks) {
  const Reals u0 = loaded<Reals>(block.u0.data() + i);
  const Reals v0 = loaded<Reals>(block.v0.data() + i);
  const Reals u1 = loaded<Reals>(block.u1.data() + i);
  const Reals v1 = loaded<Reals>(block.v1.data() + i);
  const Lanes style = loaded<Lanes>(block.style.data() + i);
  const Reals none{};
  const Reals length = u1 - u0;
  const Reals slope = length > 1e-6F ? (v1 - v0) / length : none;
  const Reals base = v0 - 0.5F + (0.5F - u0) * slope;  // v of the step at u = 0
  const Lanes level = (slope < 1e-5F) & (slope > -1e-5F);
  const Reals per_lane = 1 / (level ? none + 1 : slope);
  const Reals enter = (plane.low - 1 - base) * per_lane;
  const Reals leave = (plane.high - base) * per_lane;
  const Reals from = most(u0 - 0.5F, static_cast<float>(plane.first));
  const Reals to = least(u1 - 0.5F, static_cast<float>(plane.end - 1));
  const Reals begin = level ? from : most(from, least(enter, leave));
  const Reals end = level ? to : least(to, most(enter, leave));
  const Lanes beside = level & ((base < plane.low - 1) | (base > plane.high));
  const Lanes inside = (end >= begin - 1) & ~beside;
  const Lanes first = roundedUp(inside ? begin : none);
  const Lanes last = roundedDown(inside ? end : none - 1);
  const Lanes stride = style >> line_style::kStride & line_style::kByte;
  const Lanes phased = first + (((style >> line_style::kPhase) - first) & (stride - 1));
  keep(phased, walks.begin + i);
  // A line that misses its phase draws nothing, one that no pixel's centre meets is a dot.
  keep(last - phased, walks.left + i);
  keep(inside & (last < first), walks.dot + i);
  const Reals at = base + real(phased) * slope - plane.low + kLaneMargin;
  keep(whole((inside ? at : none) * kOne), walks.lane + i);
  keep(whole(slope * kOne), walks.slope + i);
}

inline void walk(const LinePlane& plane, const Walks& walks, int i, std::uint32_t style) {
  const int along = static_cast<int>(style >> line_style::kStride & line_style::kByte);
  const int begin = walks.begin[i] - plane.first;
  touch(plane, begin, begin + walks.left[i], walks.lane[i], walks.slope[i]);
  // Weights are powers of two: the fraction's upper bits are the share of the second lane.
  const int log_weight = static_cast<int>(style >> line_style::kWeight & line_style::kByte);
  const int fraction = 16 - log_weight;
  const std::uint64_t weight = std::uint64_t{1} << log_weight;
  const std::uint64_t mask = weight - 1;
  constexpr std::uint64_t kBoth = std::uint64_t{kCountMask} << 32 | kCountMask;
  constexpr std::uint64_t kToSecond = (std::uint64_t{1} << 32) - 1;  // from the first lane
  const std::uint64_t ink = std::uint64_t{style & line_style::kInk} << kInkShift;
  const std::uint64_t first_lane = (ink << 32 | ink) + weight;
  // Step and lane are one number, an index in fixed point.
  const auto stride = static_cast<std::int64_t>(plane.stride) << 16;
  auto at = begin * stride + walks.lane[i];
  const auto next = (stride + walks.slope[i]) * along;
  auto* const pixels = plane.pixels;
  for (int left = walks.left[i]; left >= 0; left -= along) {
    auto* pair = pixels + (at >> 16);
    const std::uint64_t second = (static_cast<std::uint64_t>(at) >> fraction) & mask;
    std::uint64_t both;
    __builtin_memcpy(&both, pair, sizeof both);
    both = (both & kBoth) + (first_lane + second * kToSecond);
    __builtin_memcpy(pair, &both, sizeof both);
    at += next;
  }
}

void add(const LinePlane& plane, const SegmentBlock* blocks, std::size_t count) {
  Walks walks;
  for (std::size_t done = 0; done < count; done += kBlock) {
    const auto& block = *blocks++;
    for (int i = 0; i < kBlock; i += kLanes) plan(plane, block, i, walks);
    const int lines = count - done < kBlock ? static_cast<int>(count - done) : kBlock;
    for (int i = 0; i < lines; ++i) {
      if (walks.left[i] >= 0) {
        walk(plane, walks, i, block.style[i]);
      } else if (walks.dot[i] != 0) {
        dot(plane, block, i);
      }
    }
  }
}

/// Four by four words, rows to columns.
inline void turnQuads(const std::uint32_t* from, std::ptrdiff_t stride, std::uint32_t* to) {
  const Quad a = loaded<Quad>(from);
  const Quad b = loaded<Quad>(from + stride);
  const Quad c = loaded<Quad>(from + 2 * stride);
  const Quad d = loaded<Quad>(from + 3 * stride);
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
      const Lanes flat = loaded<Lanes>(turned + y * kTile + x);
      const Lanes steep = loaded<Lanes>(tile.down + y * tile.down_stride + x);
      if (isZero(flat | steep)) {
        __builtin_memcpy(to + x, &ground, sizeof ground);
      } else {
        lookUp(flat, steep, inks, to + x);
      }
    }
    if (!whole) __builtin_memcpy(out, line, static_cast<std::size_t>(tile.columns) * sizeof *out);
  }
}
