using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

// Columns with weights. Nearly all answers are small whole numbers and nearly all weights have few digits: those are added as integers, place by place.
public sealed partial class ScoreTally
{
    /// <summary>Finer weights are small and few; one of them must not make the others too long for 63 bits.</summary>
    private const int FinestScale = 17;

    private static readonly ulong[] Powers = [.. Enumerable.Range(0, 20).Select(Wide.PowerLow)];

    /// <summary>Refuses what cannot be added, before anything is; the number of decimals that the integers are to have.</summary>
    internal static int RequireWeights(ReadOnlySpan<double> answers, ReadOnlySpan<decimal> weights)
    {
        var scale = 0;
        for (var i = 0; i < answers.Length; i++)
        {
            Answer(answers[i], i);
            if (DecimalParts.HasKnownLayout && Units(DecimalParts.Words(weights.Slice(i, 1)), out var decimals) is var units and > 0 && decimals <= FinestScale
                && units <= Powers[9 + Math.Min(decimals, 10)] && (decimals <= 9 || units >= Powers[decimals - 9]))
            {
                scale = Math.Max(scale, decimals);
            }
            else if (weights[i] != 0 && !(weights[i] >= SmallestWeight && weights[i] <= LargestWeight))
            {
                throw Guard.Item(nameof(weights), "must be 0 or from 1e-9 to 1e9", i, weights[i]);
            }
        }

        return scale;
    }

    /// <summary>Adds the small whole answers of weights that are small integers at that scale; how many there are of others.</summary>
    private int AddSmall(ReadOnlySpan<double> answers, ReadOnlySpan<decimal> weights, int scale)
    {
        var (sums, others) = (new WeightSums[ScoreCounting.Size], 0);
        for (var i = 0; i < answers.Length; i++)
        {
            var place = SmallPlace(answers[i], weights, i, scale, out var units);
            if (place >= 0)
            {
                sums[place].Add(units);
            }
            else
            {
                others++;
            }
        }

        for (var place = 0; place < sums.Length; place++)
        {
            if (sums[place].Count > 0)
            {
                CellOf(place - ScoreCounting.Offset).Add(sums[place], scale);
            }
        }

        return others;
    }

    /// <summary>The answer's place and its weight in units of 10^−scale below 2⁶³; −1 for one to be added by itself.</summary>
    private static int SmallPlace(double answer, ReadOnlySpan<decimal> weights, int index, int scale, out ulong units)
    {
        var decimals = 0;
        units = DecimalParts.HasKnownLayout ? Units(DecimalParts.Words(weights.Slice(index, 1)), out decimals) : 0;
        return units == 0 || decimals > scale || Wide.Multiply(units, Powers[scale - decimals], out units) != 0 || units > long.MaxValue ? -1
            : ScoreCounting.Place(answer);
    }

    /// <summary>The digits of a positive decimal of one word, and how many decimals it has; 0 for any other.</summary>
    private static ulong Units(ReadOnlySpan<ulong> words, out int decimals)
    {
        // Sign and the digits above 64 bits stand beside the number of decimals.
        decimals = (int)((words[0] >> 16) & 0xFF);
        return (words[0] & ~0xFF_0000UL) == 0 ? words[1] : 0;
    }

    /// <summary>The weights of one answer as integers: below 2⁶³ each, so that two and three words hold any column's.</summary>
    private struct WeightSums
    {
        public long Count;
        public ulong Low;
        public ulong High;
        public ulong SquareLow;
        public ulong SquareMiddle;
        public ulong SquareHigh;

        public void Add(ulong units)
        {
            // Carries are what wraps around.
            unchecked
            {
                Count++;
                Low += units;
                High += Low < units ? 1UL : 0UL;
                var high = Wide.Multiply(units, units, out var low);
                SquareLow += low;
                high += SquareLow < low ? 1UL : 0UL;
                SquareMiddle += high;
                SquareHigh += SquareMiddle < high ? 1UL : 0UL;
            }
        }
    }
}
