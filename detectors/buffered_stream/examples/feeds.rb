require 'csv'
require 'net/http'
require 'open-uri'

class OrdersController < ApplicationController
  def index
    # expect: buffered-stream
    csv = CSV.generate do |out|
      out << %w[id total]
      Order.find_each { |order| out << [order.id, order.total] }
    end
    send_data csv, filename: 'orders.csv'
  end

  def export
    # expect: buffered-stream
    lines = []
    Order.find_each do |order|
      lines << "#{order.id},#{order.total}"
    end
    render plain: lines.join("\n")
  end

  def download
    # expect: buffered-stream
    data = File.binread("/var/files/#{params[:name]}")
    send_data data
  end

  def report
    # expect: buffered-stream
    body = +''
    Order.find_each do |order|
      body << "#{order.id}\n"
    end
    render plain: body
  end
end

class Importer
  def errors(path)
    count = 0
    # expect: buffered-stream
    File.readlines(path).each do |line|
      count += 1 if line.include?('ERROR')
    end
    count
  end

  def lines(path)
    # expect: buffered-stream
    File.read(path).each_line { |line| handle(line) }
  end

  def split(path)
    # expect: buffered-stream
    text = File.read(path)
    text.split("\n").each { |line| handle(line) }
  end

  def csv(path)
    # expect: buffered-stream
    rows = CSV.read(path, headers: true)
    rows.each { |row| handle(row) }
  end

  def parsed(path)
    # expect: buffered-stream
    CSV.parse(File.read(path), headers: true).each { |row| handle(row) }
  end

  def all
    # expect: buffered-stream
    Order.all.each { |order| handle(order) }
  end

  def where(out)
    # expect: buffered-stream
    orders = Order.where(status: 'open').to_a
    orders.each { |order| out.puts order.id }
  end

  def fetch(url, target)
    # expect: buffered-stream
    body = Net::HTTP.get(URI(url))
    File.write(target, body)
  end

  def fetch_open(url, target)
    File.open(target, 'wb') do |file|
      # expect: buffered-stream
      file.write(URI.open(url).read)
    end
  end

  def copy(from, to)
    # expect: buffered-stream
    File.write(to, File.read(from))
  end

  def gathered(out)
    # expect: buffered-stream
    rows = []
    Order.find_each { |order| rows << order.id }
    rows.each { |row| out.puts row }
  end

  def helper(out)
    open_orders.each { |order| out.puts order.id }
  end

  private

  def open_orders
    # expect: buffered-stream
    Order.where(status: 'open').to_a
  end

  # Not findings

  def twice(path)
    # ok: buffered-stream (used twice)
    lines = File.readlines(path)
    check(lines)
    lines.each { |line| handle(line) }
  end

  def sized(path)
    # ok: buffered-stream (sized)
    lines = File.readlines(path)
    puts lines.size
    lines.each { |line| handle(line) }
  end

  def sorted(path)
    # ok: buffered-stream (sorted)
    File.readlines(path).sort.each { |line| handle(line) }
  end

  def indexed(path)
    # ok: buffered-stream (indexed)
    File.readlines(path)[3]
  end

  def kept(path)
    # ok: buffered-stream (cached)
    @lines ||= File.readlines(path)
  end

  def lookup
    # ok: buffered-stream (a table to look things up in)
    Order.where(status: 'open').to_a.index_by(&:id)
  end

  def page
    # ok: buffered-stream (a page)
    Order.order(:id).limit(50).to_a.each { |order| handle(order) }
  end

  def settings
    # ok: buffered-stream (a configuration file)
    YAML.safe_load(File.read('config/settings.yml'))
  end

  def signed(path)
    # ok: buffered-stream (a signature over the body)
    OpenSSL::HMAC.hexdigest('SHA256', key, File.binread(path))
  end

  def atomic(from, to)
    # ok: buffered-stream (an atomic write)
    data = File.binread(from)
    File.binwrite("#{to}.tmp", data)
    File.rename("#{to}.tmp", to)
  end

  def streamed(path)
    # ok: buffered-stream (streams)
    File.foreach(path) { |line| handle(line) }
  end

  def batches
    # ok: buffered-stream (streams)
    Order.find_each { |order| handle(order) }
  end
end
