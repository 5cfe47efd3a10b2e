// fuzz calls|files [--count N] [--seed S]
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
    command.SetAction(parsed => new Campaign(attack()).Run(parsed.GetValue(seed), parsed.GetValue(count), Console.Out));
    root.Subcommands.Add(command);
}

return root.Parse(args).Invoke();
