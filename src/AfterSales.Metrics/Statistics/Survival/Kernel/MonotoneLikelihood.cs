using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>
/// Whether the partial likelihood rises for ever in some direction: whoever has an event stands highest in it of all under observation then. Decided by
/// linear programming on covariates at unit spread, so that no unit of measure and no stopping rule decides it: coefficients in −1 … 1 that put no event
/// below its risk set, the score at zero as large as may be. Conditions enter only once they are violated.
/// </summary>
/// <remarks>M. Bryson and M. Johnson, Technometrics 23, 1981; K. Konis 2007 for the program.</remarks>
internal sealed class MonotoneLikelihood
{
    private const double Tolerance = 1e-8;

    private const int AddedAtOnce = 25;

    /// <summary>Operations of all programs and passes over the data together: about a second.</summary>
    private const long MostWork = 1_000_000_000;

    private readonly CoxData data;
    private readonly double[] cost;
    private readonly double[] upper;
    private readonly List<double[]> rows = [];

    private MonotoneLikelihood(CoxData data, double[] score)
    {
        this.data = data;
        var largest = score.Max(Math.Abs);
        (cost, upper) = (new double[score.Length], new double[score.Length]);
        for (var j = 0; j < score.Length; j++)
        {
            (cost[j], upper[j]) = (largest > 0 ? -score[j] / largest : 0, 2);
        }
    }

    /// <summary>Null where the program would take more than its work.</summary>
    /// <param name="data">Subjects by descending time.</param>
    /// <param name="score">At coefficients of zero, where no direction leaves every risk set alike.</param>
    public static bool? Of(CoxData data, double[] score) => new MonotoneLikelihood(data, score).Find();

    private bool? Find()
    {
        for (long work = 0; work < MostWork; work += (long)data.Count * data.Covariates)
        {
            var program = new LinearProgram(cost, upper, [.. rows], [.. rows.Select(_ => RowKind.AtLeast)], [.. rows.Select(r => r.Sum())]);
            if (program.Solve(MostWork - work) != true)
            {
                return null;
            }

            work += program.Work;

            // Coefficients are moved by one in the program, so that they start at zero.
            double[] direction = [.. Enumerable.Range(0, cost.Length).Select(j => program.Value(j) - 1)];

            // The directions form a cone: whatever lies in it reaches the limits of the coefficients.
            if (direction.Max(Math.Abs) < 0.5)
            {
                return false;
            }

            if (!AddViolated(direction))
            {
                return true;
            }
        }

        return null;
    }

    /// <summary>Adds the events that stand lowest below the highest of their risk set; false where none does.</summary>
    private bool AddViolated(double[] direction)
    {
        var violated = new List<(double Margin, int Event, int Highest)>();
        var (highest, at) = (double.NegativeInfinity, 0);
        for (var start = 0; start < data.Count;)
        {
            highest = start == 0 || data.Strata[start] != data.Strata[start - 1] ? double.NegativeInfinity : highest;
            var (end, least, lowest) = (data.EndOfTime(start), double.PositiveInfinity, 0);
            for (var i = start; i < end; i++)
            {
                var place = Place(direction, i);
                (highest, at) = place > highest ? (place, i) : (highest, at);
                (least, lowest) = data.Events[i] && place < least ? (place, i) : (least, lowest);
            }

            if (least < highest - Tolerance)
            {
                violated.Add((least - highest, lowest, at));
            }

            start = end;
        }

        rows.AddRange(violated.OrderBy(v => v.Margin).Take(AddedAtOnce).Select(v => Difference(v.Event, v.Highest)));
        return violated.Count > 0;
    }

    private double Place(double[] direction, int subject)
    {
        var place = 0.0;
        for (var j = 0; j < direction.Length; j++)
        {
            place += direction[j] * data.Values[(subject * direction.Length) + j];
        }

        return place;
    }

    private double[] Difference(int one, int other)
    {
        var p = cost.Length;
        return [.. Enumerable.Range(0, p).Select(j => data.Values[(one * p) + j] - data.Values[(other * p) + j])];
    }
}
