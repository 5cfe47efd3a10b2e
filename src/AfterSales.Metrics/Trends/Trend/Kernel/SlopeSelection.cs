using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// The slope of a given rank among all pairs of points, without listing them: O(n log n) time on average, O(n) memory. The interval that holds the rank is
/// cut at slopes drawn from it
/// (J. Matoušek, Information Processing Letters 39, 1991; M. Dillencourt, D. Mount and N. Netanyahu 1992), until what is left can be listed.
/// </summary>
/// <remarks>
/// The draws are seeded, so that equal data take equal steps; they decide how long it takes, never the answer. Where drawing does not halve the interval,
/// its doubles are halved.
/// </remarks>
internal sealed class SlopeSelection
{
    private const int ListedPerPoint = 4;
    private readonly SlopePoints[] groups;
    private readonly int points;

    public SlopeSelection(params SlopePoints[] groups)
    {
        this.groups = groups;
        points = groups.Sum(group => group.Count);
        Pairs = groups.Sum(group => group.Pairs());
    }

    /// <summary>Number of slopes.</summary>
    public long Pairs { get; }

    /// <summary>The slope at a rank from 1; the ranks asked for must be within <see cref="Pairs"/>.</summary>
    public double AtRank(long rank)
    {
        var interval = new Cut(this, double.NegativeInfinity, double.PositiveInfinity);
        var before = 0L;
        var random = RandomSource.Of(1);
        while (interval.Pairs > Math.Max(64, (long)ListedPerPoint * points))
        {
            if (interval.High <= NextUp(interval.Low))
            {
                return interval.High;
            }

            var cuts = Draw(interval, rank - before, random);
            var narrowed = Narrow(interval, cuts, rank, ref before);
            interval = narrowed.Pairs <= interval.Pairs / 2 ? narrowed : Narrow(narrowed, (Middle(narrowed), Middle(narrowed)), rank, ref before);
        }

        var slopes = interval.List();
        Array.Sort(slopes);
        return slopes[rank - before - 1];
    }

    /// <summary>The median slope.</summary>
    public double Median() => Pairs % 2 == 1 ? AtRank((Pairs / 2) + 1) : (AtRank(Pairs / 2) + AtRank((Pairs / 2) + 1)) / 2;

    private static double NextUp(double value) => OrderedBits.OfSteps(OrderedBits.Steps(value) + 1);

    private static double NextDown(double value) => OrderedBits.OfSteps(OrderedBits.Steps(value) - 1);

    /// <summary>The double half way between the ends, counted in doubles.</summary>
    private static double Middle(Cut interval)
    {
        var low = OrderedBits.Steps(Math.Max(interval.Low, -double.MaxValue));
        var high = OrderedBits.Steps(Math.Min(interval.High, double.MaxValue));
        return OrderedBits.OfSteps((long)(((decimal)low + high) / 2));
    }

    /// <summary>Two slopes of the interval that most likely enclose the rank.</summary>
    private (double Low, double High) Draw(Cut interval, long rank, RandomSource random)
    {
        var count = Math.Max(32, Math.Min(points, 4000));
        var drawn = interval.At(Places(interval.Pairs, count, random));
        Array.Sort(drawn);
        var place = (double)rank / interval.Pairs * count;
        var margin = 1.5 * Math.Sqrt(count);
        var low = place - margin < 0 ? interval.Low : NextDown(drawn[(int)(place - margin)]);
        var high = place + margin >= count ? interval.High : drawn[(int)(place + margin)];
        return (low, high);
    }

    private static long[] Places(long pairs, int count, RandomSource random)
    {
        var places = new long[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = random.NextInteger(pairs);
        }

        Array.Sort(places);
        return places;
    }

    private Cut Narrow(Cut interval, (double Low, double High) cuts, long rank, ref long before)
    {
        foreach (var slope in new[] { cuts.Low, cuts.High })
        {
            if (!(slope > interval.Low && slope < interval.High))
            {
                continue;
            }

            var below = new Cut(this, interval.Low, slope, interval.LowOrders, null);
            if (rank - before <= below.Pairs)
            {
                interval = below;
            }
            else
            {
                before += below.Pairs;
                interval = new Cut(this, slope, interval.High, below.HighOrders, interval.HighOrders);
            }
        }

        return interval;
    }

    /// <summary>The pairs whose slope lies in (low, high].</summary>
    private sealed class Cut
    {
        private readonly SlopeSelection all;

        public Cut(SlopeSelection all, double low, double high, int[][]? lowOrders = null, int[][]? highOrders = null)
        {
            (this.all, Low, High) = (all, low, high);
            LowOrders = lowOrders ?? Array.ConvertAll(all.groups, group => group.OrderAbove(low));
            HighOrders = highOrders ?? Array.ConvertAll(all.groups, group => group.OrderAbove(high));
            for (var g = 0; g < all.groups.Length; g++)
            {
                Pairs += PairScore.Inversions(Ranks(g));
            }
        }

        public double Low { get; }

        public double High { get; }

        public int[][] LowOrders { get; }

        public int[][] HighOrders { get; }

        public long Pairs { get; }

        /// <summary>The slopes of all pairs.</summary>
        public double[] List()
        {
            var places = new long[Pairs];
            for (var i = 0; i < places.Length; i++)
            {
                places[i] = i;
            }

            return At(places);
        }

        /// <summary>The slopes of the pairs at ascending places, in the order in which merging meets them.</summary>
        public double[] At(long[] places)
        {
            var slopes = new double[places.Length];
            var (next, met) = (0, 0L);
            for (var g = 0; g < all.groups.Length; g++)
            {
                Collect(g, places, slopes, ref next, ref met);
            }

            return slopes;
        }

        private int[] Ranks(int group)
        {
            var (low, high) = (LowOrders[group], HighOrders[group]);
            var place = new int[high.Length];
            for (var i = 0; i < high.Length; i++)
            {
                place[high[i]] = i;
            }

            return Array.ConvertAll(low, point => place[point]);
        }

        private void Collect(int group, long[] places, double[] slopes, ref int next, ref long met)
        {
            var (from, points) = (Ranks(group), HighOrders[group]);
            var to = new int[from.Length];
            for (long width = 1; width < from.Length; width *= 2)
            {
                for (long start = 0; start < from.Length; start += 2 * width)
                {
                    var middle = (int)Math.Min(start + width, from.Length);
                    var end = (int)Math.Min(start + (2 * width), from.Length);
                    var (i, j) = ((int)start, middle);
                    for (var k = (int)start; k < end; k++)
                    {
                        if (i < middle && (j >= end || from[i] <= from[j]))
                        {
                            to[k] = from[i++];
                            continue;
                        }

                        // Every value left of the first run stands before this smaller one: that many pairs.
                        for (; next < places.Length && places[next] < met + middle - i; next++)
                        {
                            var (a, b) = (points[from[i + (int)(places[next] - met)]], points[from[j]]);
                            slopes[next] = all.groups[group].Slope(Math.Min(a, b), Math.Max(a, b));
                        }

                        met += middle - i;
                        to[k] = from[j++];
                    }
                }

                (from, to) = (to, from);
            }
        }
    }
}
