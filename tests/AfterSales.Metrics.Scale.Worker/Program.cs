using System.Diagnostics;
using System.Globalization;
using AfterSales.Metrics.Scale;

// Worker INDEX COUNT DIRECTORY [BATCHES]   counts the batches whose number leaves INDEX when divided by COUNT, of so many in all, and writes a state of
//                                          each tally into DIRECTORY
// Worker merge COUNT DIRECTORY             reads the states that so many have left there, and merges them
// Prints how many milliseconds that took without the start of the process.
var merges = args.Length == 3 && args[0] == "merge";
var (index, batches) = (0, Batches.Count);
if ((args.Length != 3 && args.Length != 4)
    || (!merges && !int.TryParse(args[0], out index))
    || !int.TryParse(args[1], out var count)
    || (args.Length == 4 && !int.TryParse(args[3], out batches))
    || index < 0 || index >= count || batches < 0)
{
    await Console.Error.WriteLineAsync("The number of this process from 0 (or merge), how many there are, the directory for the states, how many batches.");
    return 2;
}

var watch = Stopwatch.StartNew();
var books = new Books();
if (merges)
{
    for (var other = 0; other < count; other++)
    {
        books.Merge(Books.OfStates([.. Enum.GetValues<RowKind>().Select(kind => File.ReadAllBytes(PathOf(kind, other)))]));
    }
}
else
{
    for (var batch = index; batch < batches; batch += count)
    {
        books.Add(Batches.KindOf(batch), Batches.RowsOf(batch));
    }

    foreach (var kind in Enum.GetValues<RowKind>())
    {
        await File.WriteAllBytesAsync(PathOf(kind, index), books.ToState(kind));
    }
}

await Console.Out.WriteLineAsync(watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
return 0;

string PathOf(RowKind kind, int process) => Path.Combine(args[2], FormattableString.Invariant($"{kind}-{process}.state"));
