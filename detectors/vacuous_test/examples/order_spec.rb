require "rails_helper"

RSpec.describe Order do
  let(:repository) { instance_double(Repository) }

  # expect: vacuous-test
  it "places" do
    Orders.new.place("a")
  end

  # expect: vacuous-test
  it "is true" do
    Orders.new.place("a")
    expect(true).to be(true)
  end

  # expect: vacuous-test
  it "is the same" do
    order = Orders.new.place("a")
    expect(order).to eq(order)
  end

  # expect: vacuous-test
  it "asks the mock" do
    allow(repository).to receive(:find).and_return(1)
    expect(repository.find(2)).to eq(1)
  end

  # expect: vacuous-test
  it "has no matcher" do
    expect(Orders.new.place("a").total)
  end

  # expect: vacuous-test
  it "swallows" do
    begin
      expect(Orders.new.place("a").total).to eq(3)
    rescue Exception
      nil
    end
  end

  it "sums" do # ok: vacuous-test (asserts)
    expect(Orders.new.place("a").total).to eq(3)
  end

  it "raises" do # ok: vacuous-test (demands an error)
    expect { Orders.new.place(nil) }.to raise_error(ArgumentError)
  end

  it "receives" do # ok: vacuous-test (what the code must do)
    expect(repository).to receive(:save)
    Orders.new(repository).place("a")
  end

  it "received" do # ok: vacuous-test (what the code did)
    allow(repository).to receive(:save)
    Orders.new(repository).place("a")
    expect(repository).to have_received(:save)
  end

  it { is_expected.to be_valid } # ok: vacuous-test (asserts)

  it_behaves_like "an order"

  it "hands on" do # ok: vacuous-test (through the code)
    allow(repository).to receive(:find).and_return(1)
    expect(Orders.new(repository).get(2)).to eq(1)
  end

  it "rescues another" do # ok: vacuous-test (takes no assertion)
    begin
      expect(Orders.new.place("a").total).to eq(3)
    rescue ArgumentError
      nil
    end
  end
end
