#if !LIBRARY_NETSTANDARD
using System.Globalization;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>What attacks on the library once found: each call of the corpus answers now, or names the caller's mistake.</summary>
public class CorpusTests
{
    [Fact]
    public void Calls_ThatOnceFailed_AnswerOrNameTheMistake()
    {
        var calls = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "AfterSales.Metrics.Fuzz", "Corpus", "calls.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();

        Assert.NotEmpty(calls);
        Assert.All(calls, call =>
        {
            var seed = int.Parse(call[1], CultureInfo.InvariantCulture);
            Assert.Null(AnyCalls.Complaint(AnyCalls.Callable[call[0]], new AnyValue(seed, isHostile: (seed & 1) == 1)));
        });
    }
}
#endif
