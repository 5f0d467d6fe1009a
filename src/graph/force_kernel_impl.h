// Included once by each force_kernel_*.cpp, inside a namespace of its own, with Lanes, kLanes,
// reciprocal() and reciprocalRoot() defined there. Nothing of the standard library may be used
// here: what the linker shares between files must not be compiled for a better processor.

inline Lanes spread(float value) { return value - Lanes{}; }

inline Lanes load(const float* from) {
  Lanes lanes;
  __builtin_memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

inline void store(float* to, Lanes lanes) { __builtin_memcpy(to, &lanes, sizeof lanes); }

inline float sum(Lanes lanes) {
  float total = 0;
  for (int i = 0; i < kLanes; ++i) total += lanes[i];
  return total;
}

inline float larger(float a, float b) { return a > b ? a : b; }

constexpr std::uint32_t kRoom = 1024;

struct Charges {
  float x[kRoom];
  float y[kRoom];
  float charge[kRoom];
  std::uint32_t count = 0;

  void add(float px, float py, float q) {
    x[count] = px;
    y[count] = py;
    charge[count] = q;
    ++count;
  }
};

/// The field of one group while it is summed.
class GroupField {
 public:
  GroupField(const TreeView& tree, std::uint32_t group, float softening)
      : x_(tree.x + group * kGroup), y_(tree.y + group * kGroup), softening_(softening) {
    const auto& box = tree.groups[group];
    center_x_ = (box.left + box.right) / 2;
    center_y_ = (box.top + box.bottom) / 2;
    half_width_ = (box.right - box.left) / 2;
    half_height_ = (box.bottom - box.top) / 2;
    constexpr float kSeriesFrom2 = 4;  // twice the radius, squared
    series_from2_ =
        kSeriesFrom2 * (half_width_ * half_width_ + half_height_ * half_height_) + 100 * softening;
  }

  void walk(const TreeView& tree, float theta) {
    struct Step {
      std::uint32_t level;
      std::uint32_t quad;
    };
    Step steps[kMostLevels * 4];
    std::uint32_t depth = 0;
    steps[depth++] = {tree.levels - 1, 0};
    const float per_theta2 = 1 / (theta * theta);
    while (depth > 0) {
      const auto [level, index] = steps[--depth];
      const Quad& quad = tree.quads[level][index];
      for (std::uint32_t i = 0; i < 4; ++i) {
        if (quad.size2[i] < 0) continue;
        const float dx = quad.x[i] - center_x_;
        const float dy = quad.y[i] - center_y_;
        const float out_x = larger(0, __builtin_fabsf(dx) - half_width_);
        const float out_y = larger(0, __builtin_fabsf(dy) - half_height_);
        if (quad.size2[i] * per_theta2 < out_x * out_x + out_y * out_y) {
          takeCell(quad, i, dx, dy);
        } else if (level > 0) {
          steps[depth++] = {level - 1, index * 4 + i};
        } else {
          takeLeaf(tree, (index * 4 + i) * kLeaf);
        }
      }
    }
    sumNear();
    sumFar();
  }

  void write(const TreeView& tree, std::uint32_t group, const Field& field) const {
    const float own = reciprocal(spread(softening_))[0];
    for (std::uint32_t i = 0; i < kGroup; ++i) {
      const float u = x_[i] - center_x_;
      const float v = y_[i] - center_y_;
      // Horner's scheme; the field is the conjugate of the series.
      float re = series_re_[3];
      float im = series_im_[3];
      for (int k = 2; k >= 0; --k) {
        const float next = re * u - im * v + series_re_[k];
        im = re * v + im * u + series_im_[k];
        re = next;
      }
      const auto node = group * kGroup + i;
      field.x[node] = field_x_[i] + re;
      field.y[node] = field_y_[i] - im;
      field.stiffness[node] =
          larger(0, field_stiffness_[i] - tree.charge[node] * own) + series_stiffness_;
    }
  }

 private:
  void takeCell(const Quad& quad, std::uint32_t i, float dx, float dy) {
    auto& list = dx * dx + dy * dy > series_from2_ ? far_ : near_;
    if (list.count == kRoom) {
      if (&list == &far_) {
        sumFar();
      } else {
        sumNear();
      }
    }
    list.add(quad.x[i], quad.y[i], quad.charge[i]);
  }

  void takeLeaf(const TreeView& tree, std::uint32_t first) {
    if (near_.count + kLeaf > kRoom) sumNear();
    __builtin_memcpy(near_.x + near_.count, tree.x + first, kLeaf * sizeof(float));
    __builtin_memcpy(near_.y + near_.count, tree.y + first, kLeaf * sizeof(float));
    __builtin_memcpy(near_.charge + near_.count, tree.charge + first, kLeaf * sizeof(float));
    near_.count += kLeaf;
  }

  void sumNear() {
    constexpr int kTogether = kGroup / kLanes < 2 ? 1 : 2;
    const auto softening = spread(softening_);
    for (std::uint32_t first = 0; first < kGroup; first += kLanes * kTogether) {
      Lanes px[kTogether];
      Lanes py[kTogether];
      Lanes fx[kTogether];
      Lanes fy[kTogether];
      Lanes fs[kTogether];
      for (int t = 0; t < kTogether; ++t) {
        const auto at = first + static_cast<std::uint32_t>(t * kLanes);
        px[t] = load(x_ + at);
        py[t] = load(y_ + at);
        fx[t] = load(field_x_ + at);
        fy[t] = load(field_y_ + at);
        fs[t] = load(field_stiffness_ + at);
      }
      for (std::uint32_t j = 0; j < near_.count; ++j) {
        const auto qx = spread(near_.x[j]);
        const auto qy = spread(near_.y[j]);
        const auto q = spread(near_.charge[j]);
        for (int t = 0; t < kTogether; ++t) {
          const auto dx = px[t] - qx;
          const auto dy = py[t] - qy;
          const auto f = q * reciprocal(dx * dx + (dy * dy + softening));
          fx[t] += dx * f;
          fy[t] += dy * f;
          fs[t] += f;
        }
      }
      for (int t = 0; t < kTogether; ++t) {
        const auto at = first + static_cast<std::uint32_t>(t * kLanes);
        store(field_x_ + at, fx[t]);
        store(field_y_ + at, fy[t]);
        store(field_stiffness_ + at, fs[t]);
      }
    }
    near_.count = 0;
  }

  /// conj F(u) = Σ q / (u − w) = −Σ_k u^k Σ q / w^(k+1), all from the group's centre.
  void sumFar() {
    while (far_.count % kLanes != 0) far_.add(center_x_ + 1e9F, center_y_, 0);
    Lanes re[4] = {};
    Lanes im[4] = {};
    Lanes stiffness = {};
    for (std::uint32_t j = 0; j < far_.count; j += kLanes) {
      const auto wx = load(far_.x + j) - spread(center_x_);
      const auto wy = load(far_.y + j) - spread(center_y_);
      const auto q = load(far_.charge + j);
      const auto per2 = reciprocal(wx * wx + wy * wy);
      const auto inverse_re = wx * per2;  // 1 / w
      const auto inverse_im = -(wy * per2);
      stiffness += q * per2;
      auto power_re = q * inverse_re;
      auto power_im = q * inverse_im;
      for (int k = 0; k < 4; ++k) {
        re[k] -= power_re;
        im[k] -= power_im;
        const auto next = power_re * inverse_re - power_im * inverse_im;
        power_im = power_re * inverse_im + power_im * inverse_re;
        power_re = next;
      }
    }
    for (int k = 0; k < 4; ++k) {
      series_re_[k] += sum(re[k]);
      series_im_[k] += sum(im[k]);
    }
    series_stiffness_ += sum(stiffness);
    far_.count = 0;
  }

  const float* x_;
  const float* y_;
  float softening_;
  float center_x_;
  float center_y_;
  float half_width_;
  float half_height_;
  float series_from2_;
  Charges near_;
  Charges far_;
  float field_x_[kGroup] = {};
  float field_y_[kGroup] = {};
  float field_stiffness_[kGroup] = {};
  float series_re_[4] = {};
  float series_im_[4] = {};
  float series_stiffness_ = 0;
};

void repel(const TreeView& tree, float theta, float softening, std::uint32_t begin,
           std::uint32_t end, const Field& field) {
  for (auto group = begin; group < end; ++group) {
    GroupField sums(tree, group, softening);
    sums.walk(tree, theta);
    sums.write(tree, group, field);
  }
}

/// Links of a few nodes, first gathered, then evaluated side by side, then summed by node.
struct Pulls {
  float x[kRoom];
  float y[kRoom];
  float stiffness[kRoom];  // first the weights
};

inline void gather(const RowsView& rows, float px, float py, std::uint32_t begin, std::uint32_t end,
                   Pulls& pulls, std::uint32_t at) {
  for (auto k = begin; k < end; ++k, ++at) {
    const auto target = rows.targets[k];
    pulls.x[at] = rows.x[target] - px;
    pulls.y[at] = rows.y[target] - py;
    pulls.stiffness[at] = rows.weights[k];
  }
}

template <Pull pull>
inline void evaluate(Pulls& pulls, std::uint32_t count) {
  const auto tiny = spread(1e-6F);
  const auto one = spread(1);
  for (std::uint32_t at = 0; at < count; at += kLanes) {
    const auto dx = load(pulls.x + at);
    const auto dy = load(pulls.y + at);
    auto f = load(pulls.stiffness + at);
    const auto d2 = dx * dx + dy * dy + tiny;
    const auto d = d2 * reciprocalRoot(d2);
    if constexpr (pull == Pull::Root) f *= reciprocalRoot(one + d);
    if constexpr (pull == Pull::Square) f *= d;
    if constexpr (pull == Pull::Log) f *= reciprocal(one + d);
    store(pulls.x + at, dx * f);
    store(pulls.y + at, dy * f);
    store(pulls.stiffness + at, pull == Pull::Square ? f * spread(1.5F) : f);
  }
}

inline void addUp(const Pulls& pulls, std::uint32_t at, std::uint32_t count, std::uint32_t node,
                  const Field& field) {
  float x = field.x[node];
  float y = field.y[node];
  float stiffness = field.stiffness[node];
  for (const auto end = at + count; at < end; ++at) {
    x += pulls.x[at];
    y += pulls.y[at];
    stiffness += pulls.stiffness[at];
  }
  field.x[node] = x;
  field.y[node] = y;
  field.stiffness[node] = stiffness;
}

template <Pull pull>
void attractBy(const RowsView& rows, std::uint32_t begin, std::uint32_t end, const Field& field) {
  Pulls pulls = {};
  for (auto node = begin; node < end;) {
    const auto first = node;
    std::uint32_t count = 0;
    for (; node < end; ++node) {
      const auto degree = rows.offsets[node + 1] - rows.offsets[node];
      if (count + degree > kRoom) break;
      gather(rows, rows.x[node], rows.y[node], rows.offsets[node], rows.offsets[node + 1], pulls,
             count);
      count += degree;
    }
    evaluate<pull>(pulls, count);
    std::uint32_t at = 0;
    for (auto done = first; done < node; ++done) {
      const auto degree = rows.offsets[done + 1] - rows.offsets[done];
      addUp(pulls, at, degree, done, field);
      at += degree;
    }
    if (node != first || node == end) continue;
    // A row too long for the room: piece by piece.
    for (auto k = rows.offsets[node]; k < rows.offsets[node + 1]; k += kRoom) {
      const auto left = rows.offsets[node + 1] - k;
      const auto piece = left < kRoom ? left : kRoom;
      gather(rows, rows.x[node], rows.y[node], k, k + piece, pulls, 0);
      evaluate<pull>(pulls, piece);
      addUp(pulls, 0, piece, node, field);
    }
    ++node;
  }
}

void attract(const RowsView& rows, Pull pull, std::uint32_t begin, std::uint32_t end,
             const Field& field) {
  switch (pull) {
    case Pull::Root:
      return attractBy<Pull::Root>(rows, begin, end, field);
    case Pull::Square:
      return attractBy<Pull::Square>(rows, begin, end, field);
    case Pull::Log:
      return attractBy<Pull::Log>(rows, begin, end, field);
  }
}

inline Lanes loadBytes(const std::uint8_t* from) {
  using Bytes = std::uint8_t __attribute__((vector_size(kLanes)));
  using Whole = std::int32_t __attribute__((vector_size(kLanes * 4)));
  Bytes bytes;
  __builtin_memcpy(&bytes, from, sizeof bytes);
  return __builtin_convertvector(__builtin_convertvector(bytes, Whole), Lanes);
}

void fit(const PivotsView& pivots, std::uint32_t begin, std::uint32_t end, float* x, float* y) {
  const auto none = spread(0);
  const auto tiny = spread(1e-12F);
  for (auto node = begin; node < end; ++node) {
    const auto px = spread(x[node]);
    const auto py = spread(y[node]);
    Lanes sum_x = {};
    Lanes sum_y = {};
    Lanes weights = {};
    for (std::uint32_t p = 0; p < kPivots; p += kLanes) {
      const auto hops = loadBytes(pivots.hops + std::size_t{node} * kPivots + p);
      const auto qx = load(pivots.x + p);
      const auto qy = load(pivots.y + p);
      const auto dx = px - qx;
      const auto dy = py - qy;
      const auto per_hop = reciprocal(hops + tiny);
      const auto weight = hops > none ? per_hop * per_hop : none;
      const auto share = hops * spread(pivots.unit) * reciprocalRoot(dx * dx + dy * dy + tiny);
      sum_x += weight * (qx + dx * share);
      sum_y += weight * (qy + dy * share);
      weights += weight;
    }
    const float weight = sum(weights);
    x[node] = sum(sum_x) / weight;
    y[node] = sum(sum_y) / weight;
  }
}

/// After Skilling's transposition: the curve's quadrant, bit pair by bit pair from the top.
void hilbert(const float* x, const float* y, std::uint32_t count, float left, float top,
             float cells_per_unit, std::uint32_t* keys) {
  constexpr std::uint32_t kTogether = 16;
  constexpr std::uint32_t kMask = 0xFFFF;
  for (std::uint32_t first = 0; first < count; first += kTogether) {
    std::uint32_t cx[kTogether];
    std::uint32_t cy[kTogether];
    std::uint32_t key[kTogether] = {};
    for (std::uint32_t i = 0; i < kTogether; ++i) {
      const auto at = first + i < count ? first + i : count - 1;
      cx[i] = static_cast<std::uint32_t>(static_cast<int>((x[at] - left) * cells_per_unit));
      cy[i] = static_cast<std::uint32_t>(static_cast<int>((y[at] - top) * cells_per_unit));
    }
    for (int bit = 15; bit >= 0; --bit) {
      for (std::uint32_t i = 0; i < kTogether; ++i) {
        const std::uint32_t right = (cx[i] >> bit) & 1U;
        const std::uint32_t low = (cy[i] >> bit) & 1U;
        key[i] = key[i] << 2U | ((3 * right) ^ low);
        const std::uint32_t flip = (0U - (right & (low ^ 1U))) & kMask;
        const std::uint32_t fx = cx[i] ^ flip;
        const std::uint32_t fy = cy[i] ^ flip;
        const std::uint32_t swapped = (fx ^ fy) & (0U - (low ^ 1U));
        cx[i] = fx ^ swapped;
        cy[i] = fy ^ swapped;
      }
    }
    for (std::uint32_t i = 0; i < kTogether && first + i < count; ++i) keys[first + i] = key[i];
  }
}
