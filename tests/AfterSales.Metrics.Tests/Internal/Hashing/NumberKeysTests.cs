using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

/// <summary>Numbers that come in some order fall into a table as numbers by chance do: at one a place, no place has more than a few.</summary>
public class NumberKeysTests
{
    private const int Places = 1 << 16;

    public static TheoryData<string, Func<int, long>> Orders { get; } = new()
    {
        { "one after another", i => i },
        { "pairs of neighbors", i => Pair(i, i + 1) },
        { "pairs of equals", i => Pair(i, i) },
        { "one before all", i => Pair(7, i) },
        { "one after all", i => Pair(i, 7) },
        { "minutes", i => 600_000_000L * i },
        { "years", i => (long)i << 48 },
        { "downwards", i => long.MaxValue - i },
        { "squares of pairs", i => Pair(i / 256, i % 256) },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void GetHashCode_NumbersInOrder_AreSpread(string name, Func<int, long> number)
    {
        var places = new int[Places];
        for (var i = 0; i < Places; i++)
        {
            places[NumberKeys.Comparer.GetHashCode(number(i)) & (Places - 1)]++;
        }

        Assert.True(places.Max() <= 20, $"{name}: {places.Max()} in one place");
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;
}
