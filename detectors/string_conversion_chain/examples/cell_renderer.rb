class CellRenderer
  def render(value)
    # expect: string-conversion-chain
    if value.is_a?(Integer)
      value.to_s
    elsif value.is_a?(Float)
      value.to_s
    elsif value.is_a?(Symbol)
      value.to_s
    else
      value
    end
  end

  def render_case(value)
    case value
    # expect: string-conversion-chain
    when Integer
      value.to_s
    when Float
      value.to_s
    when Symbol then value.to_s
    else
      ""
    end
  end

  def render_returns(value)
    # expect: string-conversion-chain
    return value.to_s if value.is_a?(Integer)
    return value.to_s if value.is_a?(Float)
    return "#{value}" if value.is_a?(Symbol)

    ""
  end

  def render_formats(value)
    case value
    # ok: string-conversion-chain (formats of their own)
    when Date then value.strftime("%d.%m.%Y")
    when Float then format("%.2f", value)
    when Symbol then value.to_s.humanize
    else value.to_s
    end
  end

  def render_together(value)
    case value
    # ok: string-conversion-chain (one branch for all)
    when Integer, Float, Symbol then value.to_s
    when Date then value.iso8601
    end
  end

  def render_json(value)
    case value
    # expect: string-conversion-chain
    when Hash then JSON.generate(value)
    when Array then JSON.generate(value)
    when Struct then JSON.generate(value)
    end
  end
end
