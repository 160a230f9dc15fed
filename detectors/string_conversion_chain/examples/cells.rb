class Cells
  def put(row, key, value)
    case value
    # expect: string-conversion-chain
    when Integer then row[key] = value.to_s
    when Float then row[key] = value.to_s
    when Symbol then row[key] = value.to_s
    end
  end

  def text(value)
    # expect: string-conversion-chain
    result = if value.is_a? Integer
               value.to_s
             elsif value.is_a? Float
               value.to_s
             elsif value.is_a? BigDecimal
               value.to_s
             end
    result || ""
  end

  def parse(type, raw)
    # ok: string-conversion-chain (different conversions)
    case type
    when :int then raw.to_i
    when :float then raw.to_f
    when :symbol then raw.to_sym
    else raw
    end
  end
end
