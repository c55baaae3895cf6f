/**
 * What people type into any chat and what is about no subject in particular. The matcher learns them as "none of the intents",
 * except those that one of its examples resembles (an intent for greetings keeps its greetings).
 */
export const EVERYDAY_MESSAGES: readonly string[] = `
ok
okay
yes
no
hmm
thanks
thank you so much
bye
good night
good morning
hello
hi there
how are you
what is your name
who are you
who made you
are you a robot
are you human
tell me a joke
sing a song
what is the weather today
what time is it
i love you
you are stupid
very bad
nice
great
good
wow
lol
haha
what
why
who
when
where
how
how much
which one
nothing
something
i do not know
i do not understand
what do you mean
never mind
leave it
wait
one minute
sorry
sure
really
are you there
anyone there
my name is john
i am from india
i am 25 years old
i am a student
male
female
do you like me
where do you live
what is the meaning of life
who is the president
who won the match
recommend a movie
play some music
translate this
set an alarm
what is 2 plus 2
12345
9999999999
name@example.com
happy birthday
happy new year
i am bored
i am sad
i am hungry
i am angry
can you help me
i need help
i have a question
i want to ask something
i want to know
please tell me
do you know
do you have
can i
is it possible
tell me more
what else
next
continue
repeat
please reply
reply fast
answer me
no reply
sir
madam
bro
friend
test
do you have a job for me
i want a job
who is the owner
who is the ceo
how big is your company
capital of france
how old are you
speak another language
i already told you
that is not what i asked
wrong answer
correct
done
not now
tomorrow
today
later
i will think
let me check
i will let you know
my wife wants it
it is for my son
send me a photo
give me details
more information
bad service
worst company
i will complain
this is useless
i am happy with it
i like it
i do not like it
is it good
is it true
not interested
`
  .trim()
  .split("\n");
