module Hosts
end
