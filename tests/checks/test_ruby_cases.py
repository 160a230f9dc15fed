"""Small changes of cases in Ruby, with RSpec and minitest: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """class Basket
  attr_reader :lines

  def initialize(rates)
    @rates = rates
    @lines = []
  end

  def add(line)
    raise ArgumentError, "qty" unless line.qty.positive?

    lines << line
  end

  def total
    lines.sum { |line| line.price * line.qty }
  end

  def paid?
    lines.all?(&:paid)
  end
end
"""
DISCOUNT = CODE.replace(
    "    lines.sum { |line| line.price * line.qty }",
    "    sum = lines.sum { |line| line.price * line.qty }\n    sum > 100 ? sum * 9 / 10 : sum",
)
PAID = CODE.replace("lines.all?(&:paid)", "lines.any? && lines.all?(&:paid)")
LOGGED = CODE.replace("    lines << line", '    Rails.logger.info "added #{line}"\n    lines << line')

SPEC = """require "rails_helper"

RSpec.describe Basket do
  let(:rates) { instance_double(Rates) }
  let(:basket) { described_class.new(rates) }

  before { basket.add(Line.new(5, 2)) }

  describe "#total" do
    it "adds up" do
      expect(basket.total).to eq(10)
    end

    it "rejects" do
      expect { basket.add(Line.new(5, 0)) }.to raise_error(ArgumentError)
    end
  end
end
"""
MINITEST = """require "test_helper"

class BasketTest < ActiveSupport::TestCase
  setup do
    @basket = Basket.new(rates)
    @basket.add(Line.new(5, 2))
  end

  test "adds up" do
    assert_equal 10, @basket.total
  end

  def test_rejects
    assert_raises(ArgumentError) { @basket.add(Line.new(5, 0)) }
  end
end
"""
SUM = "expect(basket.total).to eq(10)"
MORE = '    it "rejects" do'

CASES = [
    pytest.param(DISCOUNT, SPEC, "", "", "warn", None, id="none"),
    pytest.param(LOGGED, SPEC, "", "", "pass", None, id="only a log"),
    pytest.param(DISCOUNT, SPEC, SUM, SUM.replace("10", "9"), "pass", "changed", id="value"),
    pytest.param(DISCOUNT, SPEC, SUM, "expect(basket.total).to be_present", "warn", "form-only", id="loosened"),
    pytest.param(DISCOUNT, SPEC, SUM, "expect(basket.total).to be > 1", "warn", "form-only", id="loosened to a bound"),
    pytest.param(DISCOUNT, SPEC, SUM, "basket.total", "warn", "form-only", id="deleted assertion"),
    pytest.param(DISCOUNT, SPEC, SUM, "puts basket.total\n      " + SUM, "warn", "form-only", id="puts"),
    pytest.param(DISCOUNT, SPEC, '"adds up"', '"adds all up"', "warn", "form-only", id="title"),
    pytest.param(DISCOUNT, SPEC, '    it "adds up" do', '    # the sum\n    it "adds up" do', "warn", "form-only", id="comment"),
    pytest.param(DISCOUNT, SPEC, MORE, '    it "discounts" do\n      expect(basket_of(500).total).to eq(450)\n    end\n\n' + MORE, "pass", "changed", id="new case"),
    pytest.param(DISCOUNT, SPEC, MORE, '    it { expect(basket.total).to eq(450) }\n\n' + MORE, "pass", "changed", id="without a title"),
    pytest.param(DISCOUNT, SPEC, MORE, '    it "discounts" do\n      basket.total\n    end\n\n' + MORE, "warn", "form-only", id="no assertion"),
    pytest.param(DISCOUNT, SPEC, MORE, '    it "discounts" do\n      basket.total\n      expect(true).to be(true)\n    end\n\n' + MORE, "warn", "form-only", id="vacuous"),
    pytest.param(DISCOUNT, SPEC, MORE, '    it "discounts" do\n      skip "later"\n      expect(basket.total).to eq(450)\n    end\n\n' + MORE, "warn", "form-only", id="skips itself"),
    pytest.param(DISCOUNT, SPEC, MORE, '    xit "discounts" do\n      expect(basket.total).to eq(450)\n    end\n\n' + MORE, "warn", "form-only", id="xit"),
    pytest.param(DISCOUNT, SPEC, MORE, '    it "discounts", skip: "later" do\n      expect(basket.total).to eq(450)\n    end\n\n' + MORE, "warn", "form-only", id="skip in the metadata"),
    pytest.param(DISCOUNT, SPEC, MORE, '    pending "discounts" do\n      expect(basket.total).to eq(450)\n    end\n\n' + MORE, "warn", "form-only", id="pending"),
    pytest.param(PAID, SPEC, MORE, '    it "is paid" do\n      expect(basket).to be_paid\n    end\n\n' + MORE, "pass", "changed", id="a predicate"),
    pytest.param(PAID, SPEC, MORE, '    it "is paid" do\n      expect(basket.paid?).to be(true)\n    end\n\n' + MORE, "pass", "changed", id="a predicate by name"),
    pytest.param(DISCOUNT, MINITEST, "", "", "warn", None, id="minitest: none"),
    pytest.param(DISCOUNT, MINITEST, "assert_equal 10,", "assert_equal 9,", "pass", "changed", id="minitest: value"),
    pytest.param(DISCOUNT, MINITEST, "assert_equal 10, @basket.total", "assert @basket.total", "warn", "form-only", id="minitest: loosened"),
    pytest.param(DISCOUNT, MINITEST, "  def test_rejects", "  def test_discounts\n    assert_equal 450, basket_of(500).total\n  end\n\n  def test_rejects", "pass", "changed", id="minitest: new case"),
    pytest.param(DISCOUNT, MINITEST, "  def test_rejects", "  def test_discounts\n    basket_of(500).total\n    assert true\n  end\n\n  def test_rejects", "warn", "form-only", id="minitest: vacuous"),
    pytest.param(DISCOUNT, MINITEST, "  def test_rejects", "  def test_discounts\n    skip\n    assert_equal 450, basket_of(500).total\n  end\n\n  def test_rejects", "warn", "form-only", id="minitest: skip"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "tests", "old", "new", "verdict", "status"), CASES)
def test_case(code: str, tests: str, old: str, new: str, verdict: str, status: str | None) -> None:
    assert old in tests
    main = "app/models/basket.rb"
    test = "spec/models/basket_spec.rb" if tests is SPEC else "test/models/basket_test.rb"
    found = check({main: CODE, test: tests}, {main: code, test: tests.replace(old, new)})
    assert (found.verdict, [file.status for file in found.files]) == (verdict, [status] if status else []), found.summary


def test_an_action_is_exercised_by_a_request() -> None:
    code = "class OrdersController < ApplicationController\n  def index\n    @orders = Order.all\n    render json: @orders\n  end\nend\n"
    spec = 'RSpec.describe "Orders" do\n  it "lists" do\n    get REQUEST\n    expect(response).to have_http_status(:ok)\n  end\nend\n'
    main, test = "app/controllers/orders_controller.rb", "spec/requests/listing_spec.rb"
    for request in ('"/orders"', "orders_path", '"/api/orders"', "api_orders_url"):
        found = check(
            {main: code}, {main: code.replace("Order.all", "Order.open.where(x: 1)"), test: spec.replace("REQUEST", request)}
        )
        assert found.verdict == "pass", request
    found = check(
        {main: code}, {main: code.replace("Order.all", "Order.open.where(x: 1)"), test: spec.replace("REQUEST", "invoices_path")}
    )
    assert found.verdict == "fail"


def test_what_a_call_defines_is_a_symbol() -> None:
    before = "class Order\n  scope :open, -> { where(open: true) }\n\n  private def tax\n    net * 0.2\n  end\n\n  def title\n    @title\n  end\nend\n"
    after = before.replace("open: true", "open: true, paid: false").replace("0.2", "rate").replace("    @title", "    @name")
    found = check({"app/models/order.rb": before}, {"app/models/order.rb": after})
    assert [s.symbol for s in found.symbols] == ["Order.open", "Order.tax"]


@pytest.mark.parametrize(
    "path", ["db/migrate/1_add_x.rb", "config/routes.rb", "config/environments/test.rb", "Gemfile", "shop.gemspec"]
)
def test_configuration_needs_no_test(path: str) -> None:
    found = check({}, {path: "class A\n  def change\n    add_column :a, :b if x\n  end\nend\n"})
    assert found.symbols == ()


@pytest.mark.parametrize("answer", ["    def line.price = 500\n", "    def line.price\n      500\n    end\n"])
def test_a_case_may_define_what_its_objects_answer(answer: str) -> None:
    before = 'require "test_helper"\n\ndescribe Basket do\nend\n'
    case = (
        f'  it "discounts" do\n    line = Line.new\n{answer}    basket = Basket.new(nil)\n    basket.add(line)\n'
        "    assert_equal 450, basket.total\n  end\n"
    )
    after = before.replace("Basket do\n", "Basket do\n" + case)
    found = check(
        {"lib/basket.rb": CODE, "test/basket_test.rb": before}, {"lib/basket.rb": DISCOUNT, "test/basket_test.rb": after}
    )
    assert (found.verdict, [file.status for file in found.files]) == ("pass", ["changed"])
