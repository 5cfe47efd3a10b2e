using System.Diagnostics;
using System.Globalization;
using AfterSales.Metrics.Scale;

// Worker INDEX COUNT DIRECTORY: counts the batches whose number leaves INDEX when divided by COUNT, and writes a state of each tally into DIRECTORY.
if (args.Length != 3 || !int.TryParse(args[0], out var index) || !int.TryParse(args[1], out var count) || index < 0 || index >= count)
{
    await Console.Error.WriteLineAsync("Three arguments: the number of this process from 0, how many there are, the directory for the states.");
    return 2;
}

var books = new Books();
var watch = Stopwatch.StartNew();
for (var batch = index; batch < Batches.Count; batch += count)
{
    books.Add(Batches.KindOf(batch), Batches.RowsOf(batch));
}

foreach (var kind in Enum.GetValues<RowKind>())
{
    await File.WriteAllBytesAsync(Path.Combine(args[2], FormattableString.Invariant($"{kind}-{index}.state")), books.ToState(kind));
}

await Console.Out.WriteLineAsync(watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
return 0;
