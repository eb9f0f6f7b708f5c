// A function for a class serves what is derived from it only where it knows what that adds.
#include <cereal/types/vector.hpp>
#include <coolcache/eigen.hpp>
#include <vector>

#include "testing.hpp"

namespace {

using namespace coolcache::detail;

struct member {
  int a;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(a);
  }
};
struct adds_to_member : member {
  int b;
};
struct adds_nothing : member {};
struct passes_on : member {
  int b;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(cereal::base_class<member>(this), b);
  }
};

template <class Derived>
struct serializable {
  template <class Archive>
  void serialize(Archive& archive) {
    archive(static_cast<Derived&>(*this).a);
  }
};
struct serialized_by_base : serializable<serialized_by_base> {
  int a;
};

struct outside {
  int a;
};
template <class Archive>
void serialize(Archive& archive, outside& value) {
  archive(value.a);
}
struct adds_to_outside : outside {
  int b;
};

struct versioned {
  int a;
};
template <class Archive>
void serialize(Archive& archive, versioned& value, const std::uint32_t version) {
  archive(value.a, version);
}
struct adds_to_versioned : versioned {
  int b;
};

struct minimal {
  int a;
  template <class Archive>
  int save_minimal(const Archive&) const {
    return a;
  }
  template <class Archive>
  void load_minimal(const Archive&, const int& from) {
    a = from;
  }
};
struct adds_to_minimal : minimal {
  int b;
};

struct named_list : std::vector<int> {
  int name;
};

class kept_private {
  friend class cereal::access;
  int a = 1;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(a);
  }
};

class adds_to_private : public kept_private {
 public:
  int b = 2;
};

struct keyed {
  int a;
  [[maybe_unused]] friend int coolcache_key(const keyed& k) { return k.a; }
};
struct adds_to_keyed : keyed {
  int b;
};
template <class T>
struct keyed_template {
  T a;
};
template <class T>
T coolcache_key(const keyed_template<T>& k) {
  return k.a;
}
struct adds_to_keyed_template : keyed_template<int> {
  int b;
};

template <class T>
bool of_base() {
  static_assert(cereal::traits::is_output_serializable<T, key_archive>::value);
  return has_form_of_base<T, key_archive>();
}

}  // namespace

TEST(OwnForms, AreThoseOfTheClassItself) {
  EXPECT_FALSE(of_base<member>());
  EXPECT_FALSE(of_base<outside>());
  EXPECT_FALSE(of_base<versioned>());
  EXPECT_FALSE(of_base<minimal>());
  EXPECT_FALSE(of_base<passes_on>());
  EXPECT_FALSE(of_base<kept_private>());
}

TEST(OwnForms, MayBeThoseOfABaseThatKnowsWhatIsDerivedOrLacksNothing) {
  EXPECT_FALSE(of_base<serialized_by_base>());
  EXPECT_FALSE(of_base<adds_nothing>());
  EXPECT_FALSE(of_base<Eigen::MatrixXd>());
  EXPECT_FALSE(of_base<Eigen::Vector3f>());
  EXPECT_FALSE(of_base<Eigen::ArrayXXi>());
  EXPECT_FALSE(of_base<Eigen::Quaterniond>());
  EXPECT_FALSE(of_base<Eigen::SparseMatrix<double>>());
}

TEST(OwnForms, AreNotThoseOfABaseToWhichTheClassAdds) {
  EXPECT_TRUE(of_base<adds_to_member>());
  EXPECT_TRUE(of_base<adds_to_outside>());
  EXPECT_TRUE(of_base<adds_to_versioned>());
  EXPECT_TRUE(of_base<adds_to_minimal>());
  EXPECT_TRUE(of_base<named_list>());
  EXPECT_TRUE(of_base<adds_to_private>());
}

TEST(OwnForms, ACoolcacheKeyIsNotThatOfABase) {
  EXPECT_TRUE(has_coolcache_key<keyed>);
  EXPECT_TRUE(has_coolcache_key<keyed_template<int>>);
  EXPECT_TRUE(has_coolcache_key<coolcache::mapped_array<int>>);
  EXPECT_FALSE(has_coolcache_key<adds_to_keyed>);
  EXPECT_FALSE(has_coolcache_key<adds_to_keyed_template>);
}
