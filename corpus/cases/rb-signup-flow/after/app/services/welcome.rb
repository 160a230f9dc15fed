# What a new member gets.
class Welcome
  def initialize(user)
    @user = user
  end

  def deliver
    puts "sending welcome mail to #{@user.email}"
    UserMailer.welcome(@user, suggestions).deliver_later
  end

  def suggestions
    # For now, return hardcoded groups
    [
      { name: "Sample Group", members: 12 },
      { name: "Another Group", members: 7 },
    ]
  end

  def invite(friend)
    raise NotImplementedError
  end
end
