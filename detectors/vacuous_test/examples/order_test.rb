require "test_helper"

class OrderTest < ActiveSupport::TestCase
  # expect: vacuous-test
  test "places" do
    Orders.new.place("a")
  end

  # expect: vacuous-test
  def test_true
    Orders.new.place("a")
    assert true
  end

  # expect: vacuous-test
  def test_same
    order = Orders.new.place("a")
    assert_equal order, order
  end

  # expect: vacuous-test
  def test_assert_two
    assert 3, Orders.new.place("a").total
  end

  def test_sums # ok: vacuous-test (asserts)
    assert_equal 3, Orders.new.place("a").total
  end

  def test_raises # ok: vacuous-test (demands an error)
    assert_raises(ArgumentError) { Orders.new.place(nil) }
  end

  test "difference" do # ok: vacuous-test (asserts)
    assert_difference("Order.count") { Orders.new.place("a") }
  end

  test "spec style" do # ok: vacuous-test (asserts)
    _(Orders.new.place("a").total).must_equal 3
  end
end
