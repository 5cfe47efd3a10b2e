// mutation make --size 60 --seed 1 [--rooms Warranty,Costs]    compiles the library with a seeded sample of mutants a room, each asleep
// mutation run                                                wakes them one after the other and runs the tests that reach them
// mutation score                                              the score of each room, and every mutant that no test noticed
// One process may be lost to a mutant that never ends: run again goes on behind it, as mutation.sh does.
using AfterSales.Metrics.Mutation;

var folder = AppContext.BaseDirectory;
return args[0] switch
{
    "make" => Mill.Make(Option("--root", "."), Option("--output", Path.Combine(folder, "mutated")), Option("--rooms", string.Join(',', Rooms.All)).Split(','),
        Number("--size", 60), Number("--seed", 1)),
    "run" => Runner.Run(folder),
    "score" => Score.Print(folder, Option("--root", "."), Console.Out),
    _ => 2,
};

string Option(string name, string otherwise) => Array.IndexOf(args, name) is var i and >= 0 ? args[i + 1] : otherwise;

int Number(string name, int otherwise) => int.Parse(Option(name, $"{otherwise}"), System.Globalization.CultureInfo.InvariantCulture);
