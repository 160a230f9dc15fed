class S
  def a
    # expect: placeholder;
    fail NotImplementedError
  end

  def b
    # expect: placeholder;
    raise "TODO"
  end

  def c
    # expect: placeholder;
    head :not_implemented
  end

  def d
    # expect: placeholder;
    render json: { error: "Not implemented" }, status: 501
  end
end
