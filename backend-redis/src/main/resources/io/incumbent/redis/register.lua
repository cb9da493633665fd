-- Reads and compares-and-sets registers, each for itself, in one step.
--
-- KEYS  one for each register
-- ARGV  1 how many milliseconds an unused key stays, 0 for ever; 2 what channels begin with; 3 "all" if what former
--       lives of the server wrote counts, "this" if not; 4 "one" if only a server may answer that no other can stand in
--       for, "any" if not; then for each key what to do (r: read, a: write if absent, p: write if it holds exactly this),
--       the life it was seen in, its record, its hint, and the record to write
--
-- A key holds "life=<run id> hint=<number> <record>". What was written in another life of the server may have been
-- followed by something that was lost, so it counts as absent. A text of another form is not ours: it is shown as it is.
--
-- A server that another can stand in for, where that was not declared, reads and writes nothing: the answer is what it
-- says of itself, in one text. Looked at here, in the step that reads and writes, because replicas come and go.
local life = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')

if ARGV[4] == 'one' then
  local account = redis.call('INFO', 'replication') .. redis.call('INFO', 'cluster')
  local alone = string.find(account, 'role:master', 1, true)
    and not string.find(account, 'connected_slaves:[1-9]')
    -- Kept for a while when the last replica has gone, as it does when it is promoted.
    and not string.find(account, 'repl_backlog_active:1', 1, true)
    and not string.find(account, 'cluster_enabled:1', 1, true)
  if not alone then
    return 'run_id:' .. life .. '\r\n' .. account
  end
end

local every = ARGV[3] == 'all'
local shown = every and '' or life -- to whoever trusts all lives there is only one
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2] -- about 2^51: exact in a double, as is all below 2^53
local answers = {shown}

local greatest = 2 ^ 53 - 1
local no_text = '(a list, a set or the like, where a text belongs)'

local function text(number)
  return string.format('%.0f', math.min(number, greatest))
end

local function held(value)
  local written, hint, record = string.match(value, '^life=(%w+) hint=(%d+) (.*)$')
  if not written or #hint > 16 or tonumber(hint) > greatest then
    return value, 0
  elseif written ~= life and not every then
    return false, tonumber(hint)
  end
  return record, tonumber(hint)
end

local function write(key, hint, record)
  local value = 'life=' .. life .. ' hint=' .. text(hint) .. ' ' .. record
  local done
  if ARGV[1] == '0' then
    done = redis.pcall('SET', key, value)
  else
    done = redis.pcall('SET', key, value, 'PX', ARGV[1])
  end
  if done.err then
    return {-1, done.err}
  end
  redis.pcall('PUBLISH', ARGV[2] .. key, value) -- a hint only: the write counts without it
  return {1, text(hint), record}
end

local function answer(i, key)
  local todo, seen, expected, expectedHint, record = unpack(ARGV, i * 5, i * 5 + 4)
  local value = redis.pcall('GET', key)
  if type(value) == 'table' then
    if string.find(value.err, 'WRONGTYPE', 1, true) then
      return {0, text(now), no_text} -- somebody else's: shown, and left alone
    end
    return {-1, value.err}
  end
  local current, hint = false, 0
  if value then
    current, hint = held(value)
  end
  local matches = (todo == 'a' and not current) or (todo == 'p' and current == expected)
  if matches and seen == shown then
    return write(key, math.max(now, hint, tonumber(expectedHint)) + 1, record)
  end
  return {0, text(math.max(now, hint)), current}
end

for i, key in ipairs(KEYS) do
  answers[i + 1] = answer(i, key)
end
return answers
