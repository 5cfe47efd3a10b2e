using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// The Markov chain of limit, zone and run rules: a state is what they remember, as bits of the last points on each side and the length of the run.
/// </summary>
internal sealed class RuleChain
{
    private const int Zones = 8;
    private readonly List<(int To, double Chance)[]> states = [];

    private RuleChain()
    {
    }

    /// <summary>The chain; null where no rule of the set makes one.</summary>
    public static RuleChain? Of(ChartRules rules)
    {
        if (!rules.Has(ChartRule.BeyondLimit) && !rules.Has(ChartRule.TwoOfThree) && !rules.Has(ChartRule.FourOfFive) && rules.Run is null)
        {
            return null;
        }

        var chances = ZoneChances();
        var (chain, places, queue) = (new RuleChain(), new Dictionary<Memory, int>(), new List<Memory> { default });
        places[default] = 0;
        for (var i = 0; i < queue.Count; i++)
        {
            var moves = new Dictionary<int, double>();
            for (var zone = 0; zone < Zones; zone++)
            {
                if (queue[i].After(zone, rules) is { } next)
                {
                    if (!places.TryGetValue(next, out var place))
                    {
                        place = queue.Count;
                        places[next] = place;
                        queue.Add(next);
                    }

                    moves[place] = moves.TryGetValue(place, out var chance) ? chance + chances[zone] : chances[zone];
                }
            }

            chain.states.Add(moves.Select(move => (move.Key, move.Value)).ToArray());
        }

        return chain;
    }

    /// <summary>Mean number of points to the first alarm, and the chance of one within the periods.</summary>
    public (Figure<double> Length, double Chance) Run(int periods)
    {
        const int Most = 2_000_000;
        var now = new double[states.Count];
        now[0] = 1;
        var (sum, quiet, ratio, chance) = (1.0, 1.0, 0.0, periods == 0 ? 0 : double.NaN);
        for (var t = 1; t <= Most; t++)
        {
            now = Step(now);
            var next = now.Sum();
            var settled = Math.Abs((next / quiet) - ratio) <= 1e-15 * ratio && t > 60;
            (ratio, quiet) = (next / quiet, next);
            sum += quiet;
            if (t == periods)
            {
                chance = 1 - quiet;
            }

            if (quiet == 0 || settled)
            {
                // From here on every step keeps the same share.
                sum += quiet == 0 ? 0 : quiet * ratio / (1 - ratio);
                chance = double.IsNaN(chance)
                    ? 1 - (quiet * Internal.Elementary.Exp((periods - t) * (quiet == 0 ? 0 : Internal.Elementary.Log(ratio))))
                    : chance;
                return (Figures.Finite(sum), Math.Max(Math.Min(1, chance), 0));
            }
        }

        return (Figure.Undefined<double>(UndefinedReason.NoConvergence), Math.Max(Math.Min(1, double.IsNaN(chance) ? 1 : chance), 0));
    }

    /// <summary>From below −3σ to above 3σ.</summary>
    private static double[] ZoneChances()
    {
        var chances = new double[Zones];
        for (var k = 0; k < Zones / 2; k++)
        {
            var chance = NormalDistribution.Survival(k) - (k == 3 ? 0 : NormalDistribution.Survival(k + 1));
            (chances[3 - k], chances[4 + k]) = (chance, chance);
        }

        return chances;
    }

    private double[] Step(double[] now)
    {
        var next = new double[now.Length];
        for (var i = 0; i < now.Length; i++)
        {
            foreach (var (to, chance) in states[i])
            {
                next[to] += now[i] * chance;
            }
        }

        return next;
    }

    /// <summary>
    /// What the rules remember: bits of the last two points beyond 2σ, of the last four beyond 1σ, on each side, and the run, positive above.
    /// </summary>
    private readonly record struct Memory(int TwoUp, int TwoDown, int OneUp, int OneDown, int Run)
    {
        /// <summary>After a point in a zone; null where a rule signals.</summary>
        public Memory? After(int zone, ChartRules rules)
        {
            var (isUp, distance) = (zone >= 4, zone >= 4 ? zone - 4 : 3 - zone);
            var run = isUp ? Math.Max(Run, 0) + 1 : Math.Min(0, Run) - 1;
            var two = rules.Has(ChartRule.TwoOfThree);
            var one = rules.Has(ChartRule.FourOfFive);
            var (twoUp, twoDown) = (Shift(TwoUp, two && isUp && distance >= 2), Shift(TwoDown, two && !isUp && distance >= 2));
            var (oneUp, oneDown) = (Shift(OneUp, one && isUp && distance >= 1), Shift(OneDown, one && !isUp && distance >= 1));
            var signals = (rules.Has(ChartRule.BeyondLimit) && distance == 3)
                || Bits(twoUp & 7) >= 2 || Bits(twoDown & 7) >= 2 || Bits(oneUp & 31) >= 4 || Bits(oneDown & 31) >= 4
                || Math.Abs(run) >= (rules.Run ?? int.MaxValue);
            return signals ? null : new Memory(twoUp & 3, twoDown & 3, oneUp & 15, oneDown & 15, rules.Run is null ? 0 : run);
        }

        private static int Shift(int bits, bool isSet) => (bits << 1) | (isSet ? 1 : 0);

        private static int Bits(int value)
        {
            var count = 0;
            for (; value != 0; value &= value - 1)
            {
                count++;
            }

            return count;
        }
    }
}
