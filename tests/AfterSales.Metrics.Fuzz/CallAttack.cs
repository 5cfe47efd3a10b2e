using System.Collections.Immutable;
using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Fuzz;

/// <summary>Every public method of the library in turn; every second input from the ends of each type.</summary>
internal sealed class CallAttack : IAttack
{
    // A method that was renamed since has no seed here any more: what it was found for is a test by now.
    public IReadOnlyList<(string Word, int Seed)> Corpus { get; } = [.. CorpusFile.Read("calls.txt").Where(entry => AnyCalls.Callable.ContainsKey(entry.Word))];

    public ImmutableArray<string> Words { get; } = [.. AnyCalls.Callable.Keys.Order(StringComparer.Ordinal)];

    public string? Complaint(string word, int seed)
    {
        try
        {
            return AnyCalls.Complaint(AnyCalls.Callable[word], new AnyValue(seed, isHostile: (seed & 1) == 1));
        }
        catch (Exception exception)
        {
            return exception.ToString().ReplaceLineEndings(" ");
        }
    }
}
