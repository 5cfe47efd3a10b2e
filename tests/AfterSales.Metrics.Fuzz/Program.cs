// fuzz calls|files [--count N] [--seed S]
// fuzz again WORD SEED
// Hostile inputs over every public method of the library, or over every reader of the tool: what fails is printed with the word and the seed that repeat
// it, and ends the run with 1. Inputs that once failed stand in Corpus/ and come first.
using System.CommandLine;
using AfterSales.Metrics.Fuzz;

var count = new Option<long>("--count") { Description = "How many inputs.", DefaultValueFactory = _ => 100_000 };
var seed = new Option<int>("--seed") { Description = "The first seed; the same seed makes the same inputs.", DefaultValueFactory = _ => 1 };
var root = new RootCommand("Attacks the library and the tool with hostile inputs.");
foreach (var (name, what, attack) in new (string, string, Func<IAttack>)[]
{
    ("calls", "Every public method of the library, with arguments of any shape.", () => new CallAttack()),
    ("files", "Every reader of the tool, with files that were damaged.", () => new FileAttack()),
})
{
    var command = new Command(name, what) { count, seed };
    command.SetAction(parsed => new Campaign(attack(), Console.Out).Run(parsed.GetValue(seed), parsed.GetValue(count)));
    root.Subcommands.Add(command);
}

var word = new Argument<string>("word");
var number = new Argument<int>("number");
var again = new Command("again", "One input again, by the word and the seed of the line it was complained of with.") { word, number };
again.SetAction(parsed =>
{
    IAttack attack = parsed.GetValue(word) is "check" or "evaluate" ? new FileAttack() : new CallAttack();
    Console.WriteLine(attack.Complaint(parsed.GetValue(word)!, parsed.GetValue(number)) ?? "nothing to complain of");
});
root.Subcommands.Add(again);
return root.Parse(args).Invoke();
