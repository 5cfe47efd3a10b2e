// digest [--few] [--timed]           a line for every result: method, case, what came of it, a hash of its exact bits; last a hash of all lines
// digest --show METHOD CASE          one result in full, to see what differs
// digest record                      the lines of tests/AfterSales.Metrics.Tests/Recorded/answers.txt
// digest native-code                 the source that AfterSales.Metrics.Digest.Native is compiled with
using AfterSales.Metrics.Digest;
using AfterSales.Metrics.Tests.Architecture;
using AfterSales.Metrics.Tests.Recorded;

using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
if (args.Length == 3 && args[0] == "--show")
{
    output.Write(Result.Of(AnyCalls.Callable[args[1]], Case.Parse(args[2])).Text);
    return 0;
}

#if !NATIVE
if (args is ["native-code"])
{
    output.Write(NativeCode.Text());
    return 0;
}
#endif

if (args is ["record"])
{
    foreach (var call in RecordedAnswers.Calculations)
    {
        output.WriteLine(RecordedAnswers.Line(call.Key, call.Value));
    }

    return 0;
}

var digest = new Digest(output, args.Contains("--timed"));
foreach (var entry in AnyCalls.Callable.OrderBy(entry => entry.Key, StringComparer.Ordinal))
{
    digest.Add(entry.Key, entry.Value, args.Contains("--few") ? Case.Few : Case.All);
}

digest.Close();
return 0;
