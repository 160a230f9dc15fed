require "test_helper"

class OrderTest < ActiveSupport::TestCase
  test "sums" do
    skip # expect: skipped-test
    assert_equal 3, Order.new("a").total
  end

  def test_rounds
    skip "flaky" # expect: skipped-test
    assert_equal 3, Order.new("a").total
  end

  def test_forks
    skip "no fork" if Gem.win_platform? # ok: skipped-test (platform)
    assert_equal 3, Order.new("a").total
  end

  def test_postgres
    skip unless postgres? # ok: skipped-test (database)
    assert_equal 3, Order.new("a").total
  end

  def test_omitted
    omit "later" # expect: skipped-test
    assert_equal 3, Order.new("a").total
  end
end
