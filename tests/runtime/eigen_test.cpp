// Eigen's types as keys and results.
#include <complex>
#include <coolcache/eigen.hpp>

#include "testing.hpp"

namespace eigen {

double sum(const Eigen::MatrixXd& m) {
  return CACHE_FN(m) {
    return ++bodies, m.sum();
  };
}
Eigen::MatrixXd product(const Eigen::MatrixXd& a, const Eigen::Matrix3d& b) {
  return CACHE_FN(a, b) {
    return ++bodies, Eigen::MatrixXd(a * b);
  };
}
Eigen::VectorXcd roots(int n) {
  return CACHE_FN(n) {
    ++bodies;
    Eigen::VectorXcd all(n);
    for (int i = 0; i < n; ++i) all[i] = std::polar(1.0, 6.283185307179586 * i / n);
    return all;
  };
}
Eigen::SparseMatrix<double> laplacian(int n) {
  return CACHE_FN(n) {
    ++bodies;
    Eigen::SparseMatrix<double> m(n, n);
    for (int i = 0; i < n; ++i) m.insert(i, i) = 2;
    for (int i = 1; i < n; ++i) m.insert(i, i - 1) = m.insert(i - 1, i) = -1;
    return m;
  };
}
double of_sparse(const Eigen::SparseMatrix<double>& m) {
  return CACHE_FN(m) {
    return ++bodies, m.sum();
  };
}
Eigen::Quaterniond turned(const Eigen::Quaterniond& q, const Eigen::Affine3d& by) {
  return CACHE_FN(q, by) {
    return ++bodies, Eigen::Quaterniond(by.rotation()) * q;
  };
}
long double of_long_doubles(const Eigen::Array<long double, 2, 1>& a) {
  return CACHE_FN(a) {
    return ++bodies, a.sum();
  };
}

}  // namespace eigen

using namespace eigen;
using EigenTypes = runtime_test;

TEST_F(EigenTypes, AMatrixIsAKeyByItsElementsAndExtents) {
  Eigen::MatrixXd wide = Eigen::MatrixXd::Constant(1, 4, 2),
                  tall = Eigen::MatrixXd::Constant(4, 1, 2);
  EXPECT_MISS(sum(wide), 8);
  EXPECT_HIT(sum(Eigen::MatrixXd::Constant(1, 4, 2)), 8);
  EXPECT_MISS(sum(tall), 8);
  wide(0, 3) = 3;
  EXPECT_MISS(sum(wide), 9);
  EXPECT_MISS(sum(Eigen::MatrixXd()), 0);
  EXPECT_MISS(sum(Eigen::MatrixXd(0, 3)), 0);
}

TEST_F(EigenTypes, AMatrixIsAResult) {
  Eigen::MatrixXd a = Eigen::MatrixXd::Random(5, 3);
  Eigen::Matrix3d b = Eigen::Matrix3d::Random();
  EXPECT_MISS(product(a, b), a * b);
  EXPECT_HIT(product(a, b), a * b);
}

TEST_F(EigenTypes, AVectorOfComplexNumbersIsAResult) {
  Eigen::VectorXcd computed = roots(7);
  EXPECT_HIT(roots(7), computed);
}

TEST_F(EigenTypes, ASparseMatrixIsBoth) {
  Eigen::SparseMatrix<double> computed = laplacian(50), found = laplacian(50);
  EXPECT_TRUE(found.isApprox(computed));
  EXPECT_EQ(found.nonZeros(), 148);
  EXPECT_MISS(of_sparse(computed), 2);
  computed.makeCompressed();
  EXPECT_HIT(of_sparse(computed), 2);
  EXPECT_HIT(of_sparse(found), 2);
}

TEST_F(EigenTypes, QuaternionsAndTransformsAreBoth) {
  const Eigen::Quaterniond q = Eigen::Quaterniond::Identity();
  const Eigen::Affine3d by(Eigen::AngleAxisd(0.5, Eigen::Vector3d::UnitZ()));
  Eigen::Quaterniond computed = turned(q, by);
  const int before = bodies;
  EXPECT_TRUE(turned(q, by).coeffs() == computed.coeffs());
  EXPECT_EQ(bodies, before);
}

TEST_F(EigenTypes, PaddingOfElementsDoesNotCount) {
  Eigen::Array<long double, 2, 1> a, b;
  std::memset(static_cast<void*>(a.data()), 0, sizeof(long double) * 2);
  std::memset(static_cast<void*>(b.data()), 0xff, sizeof(long double) * 2);
  a << 1, 2;
  b << 1, 2;
  EXPECT_MISS(of_long_doubles(a), 3);
  EXPECT_HIT(of_long_doubles(b), 3);
}
