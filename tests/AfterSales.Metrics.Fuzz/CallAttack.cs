using System.Collections.Immutable;
using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Fuzz;

/// <summary>
/// Every public method of the library in turn; every second input from the ends of each type. Of a length other than 0, fair columns of so many items,
/// half of them tied.
/// </summary>
internal sealed class CallAttack(int length) : IAttack
{
    // A method that was renamed since has no seed here any more: what it was found for is a test by now.
    public IReadOnlyList<(string Word, int Seed)> Corpus { get; } = [.. CorpusFile.Read("calls.txt")
        .Where(entry => length == 0 && AnyCalls.Callable.ContainsKey(entry.Word))];

    public ImmutableArray<string> Words { get; } = [.. AnyCalls.Callable.Keys.Order(StringComparer.Ordinal)];

    public string? Complaint(string word, int seed)
    {
        try
        {
            return AnyCalls.Complaint(AnyCalls.Callable[word], Values(seed));
        }
        catch (Exception exception)
        {
            return exception.ToString().ReplaceLineEndings(" ");
        }
    }

    private AnyValue Values(int seed)
        => length == 0 ? new AnyValue(seed, isHostile: (seed & 1) == 1) : new AnyValue(seed, fairLength: length, isTied: (seed & 2) == 2);
}
