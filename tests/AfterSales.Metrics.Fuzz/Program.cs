// fuzz calls [--count N] [--seed S] [--length N]
// fuzz files [--count N] [--seed S]
// fuzz again WORD SEED [--length N]
// Hostile inputs over every public method of the library, or over every reader of the tool: what fails is printed with the word and the seed that repeat
// it, and ends the run with 1. Inputs that once failed stand in Corpus/ and come first. With a length: fair columns of so many items, for what only
// takes long where there are many.
using System.CommandLine;
using AfterSales.Metrics.Fuzz;

var count = new Option<long>("--count") { Description = "How many inputs.", DefaultValueFactory = _ => 100_000 };
var seed = new Option<int>("--seed") { Description = "The first seed; the same seed makes the same inputs.", DefaultValueFactory = _ => 1 };
var length = new Option<int>("--length") { Description = "Fair columns of so many items in the place of few hostile ones." };
var root = new RootCommand("Attacks the library and the tool with hostile inputs.");
foreach (var (command, attack) in new (Command, Func<int, IAttack>)[]
{
    (new("calls", "Every public method of the library, with arguments of any shape.") { count, seed, length }, items => new CallAttack(items)),
    (new("files", "Every reader of the tool, with files that were damaged.") { count, seed }, _ => new FileAttack()),
})
{
    command.SetAction(parsed => new Campaign(attack(parsed.GetValue(length)), Console.Out).Run(parsed.GetValue(seed), parsed.GetValue(count)));
    root.Subcommands.Add(command);
}

var word = new Argument<string>("word");
var number = new Argument<int>("number");
var again = new Command("again", "One input again, by the word and the seed of the line it was complained of with.") { word, number, length };
again.SetAction(parsed =>
{
    IAttack attack = parsed.GetValue(word) is "check" or "evaluate" ? new FileAttack() : new CallAttack(parsed.GetValue(length));
    Console.WriteLine(attack.Complaint(parsed.GetValue(word)!, parsed.GetValue(number)) ?? "nothing to complain of");
});
root.Subcommands.Add(again);
return root.Parse(args).Invoke();
