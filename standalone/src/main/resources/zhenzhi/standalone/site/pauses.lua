-- Plays for ten minutes and rests for one, like a group that talks about what it saw.
local PLAY, REST = 600, 60

local function alternate(paused)
  mp.set_property_bool("pause", paused)
  mp.add_timeout(paused and REST or PLAY, function() alternate(not paused) end)
end

mp.add_timeout(PLAY, function() alternate(true) end)
