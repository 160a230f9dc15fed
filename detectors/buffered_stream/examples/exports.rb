require "csv"
require "net/http"
require "faraday"

class ExportsController < ApplicationController
  def index_lines(path, index)
    lines = File.readlines(path) # expect: buffered-stream
    lines.each { |line| index.add(line) }
  end

  def index_text(path, index)
    File.read(path).each_line { |line| index.add(line) } # expect: buffered-stream
  end

  def import(path)
    CSV.read(path, headers: true).each do |row| # expect: buffered-stream
      Order.create!(row.to_h)
    end
  end

  def parse(path)
    CSV.parse(File.read(path), headers: true) do |row| # expect: buffered-stream
      Order.create!(row.to_h)
    end
  end

  def remind
    Order.all.each(&:remind!) # expect: buffered-stream
  end

  def touch
    Order.where(open: true).to_a.each do |order| # expect: buffered-stream
      order.touch
    end
  end

  def export
    # expect: buffered-stream
    csv = CSV.generate(headers: true) do |rows|
      rows << %w[id total]
      Order.find_each { |order| rows << [order.id, order.total] }
    end
    send_data csv, filename: "orders.csv"
  end

  def report
    csv = +"id,total\n" # expect: buffered-stream
    Order.find_each do |order|
      csv << "#{order.id},#{order.total}\n"
    end
    render plain: csv
  end

  def archive
    buffer = StringIO.new # expect: buffered-stream
    Order.find_each { |order| buffer.puts(order.to_json) }
    send_data buffer.string
  end

  def mirror(url, path)
    response = Faraday.get(url)
    File.binwrite(path, response.body) # expect: buffered-stream
  end

  def fetch(uri, path)
    File.write(path, Net::HTTP.get(uri)) # expect: buffered-stream
  end

  # near-misses

  def twice(path, index)
    lines = File.readlines(path) # ok: buffered-stream (sized and iterated)
    lines.each { |line| index.add(line) }
    lines.size
  end

  def sorted(path)
    File.readlines(path).sort # ok: buffered-stream (sorted)
  end

  def settings(config_path)
    YAML.load(File.read(config_path)) # ok: buffered-stream (a configuration)
  end

  def lazily(path, index)
    File.foreach(path) { |line| index.add(line) } # ok: buffered-stream (line by line)
  end

  def batches
    Order.find_each(&:remind!) # ok: buffered-stream (in batches)
  end

  def models(registry)
    registry.all.each(&:remind!) # ok: buffered-stream (no table)
  end

  def page(number)
    Order.all.limit(50).each(&:remind!) # ok: buffered-stream (a page)
  end

  def digest(path)
    data = File.binread(path) # ok: buffered-stream (the signature needs the whole)
    Signer.sign(data)
  end

  def given(path)
    File.readlines(path) # ok: buffered-stream (returned to callers elsewhere)
  end

  def third(path)
    File.readlines(path)[2] # ok: buffered-stream (indexed)
  end

  def orders
    @orders = Order.all # ok: buffered-stream (a relation that is read later)
  end

  def replaced(path)
    text = File.read(path) # ok: buffered-stream (written over)
    File.write(path, text)
  end
end
