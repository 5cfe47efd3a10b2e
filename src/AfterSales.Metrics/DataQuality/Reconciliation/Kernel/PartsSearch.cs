using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Sets of parts of one size with a given sum, in whole numbers of the finest unit among them.</summary>
internal sealed class PartsSearch
{
    private readonly BigInteger target;
    private readonly BigInteger[] units;
    private readonly int limit;

    // Positions of each amount, ascending: the last part of a set is looked up.
    private readonly Dictionary<BigInteger, List<int>> places = [];

    public PartsSearch(decimal target, ReadOnlySpan<decimal> parts, int limit)
    {
        this.limit = limit;
        this.target = Units(target);
        units = new BigInteger[parts.Length];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = Units(parts[i]);
            if (!places.TryGetValue(units[i], out var positions))
            {
                places[units[i]] = positions = [];
            }

            positions.Add(i);
        }
    }

    public List<int[]> Solutions(int size)
    {
        var found = new List<int[]>();
        Extend(new int[size], 0, target, found);
        return found;
    }

    private void Extend(int[] chosen, int depth, BigInteger rest, List<int[]> found)
    {
        var from = depth == 0 ? 0 : chosen[depth - 1] + 1;
        if (depth == chosen.Length - 1)
        {
            Close(chosen, from, rest, found);
            return;
        }

        for (var i = from; i < units.Length && found.Count < limit; i++)
        {
            chosen[depth] = i;
            Extend(chosen, depth + 1, rest - units[i], found);
        }
    }

    private void Close(int[] chosen, int from, BigInteger rest, List<int[]> found)
    {
        if (!places.TryGetValue(rest, out var positions))
        {
            return;
        }

        foreach (var position in positions.Where(p => p >= from).Take(limit - found.Count))
        {
            chosen[chosen.Length - 1] = position;
            found.Add([.. chosen]);
        }
    }

    private static BigInteger Units(decimal amount)
    {
        var parts = DecimalParts.Of(amount);
        var magnitude = (((BigInteger)parts.High << 64) | parts.Low) * BigInteger.Pow(10, 28 - parts.Scale);
        return parts.IsNegative ? -magnitude : magnitude;
    }
}
