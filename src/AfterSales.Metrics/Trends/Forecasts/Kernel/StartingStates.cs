#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// The states before the first value that leave the least squares at given gains, in a model whose errors are affine in them. A season answers as the
/// first one does, that many periods later: one recursion gives the columns of all seasons, and the products of any two are partial sums of one per
/// lag. The normal equations are solved twice, the second time for what the errors still hold, which ends at the accuracy of the errors themselves; where
/// columns nearly depend on one another an orthogonal decomposition takes their place.
/// </summary>
internal sealed class StartingStates
{
    /// <summary>What must remain of a column of length 1 beside those before it, squared: the second solution then has all digits.</summary>
    private const double LeastPivot = 1e-6;

    private const double Tolerance = 1e-10;
    private readonly double[] x;
    private readonly int period;
    private readonly int lines;
    private readonly double[] own;
    private readonly double[][] line;
    private readonly double[] season;
    private readonly double[] left;
    private readonly double[,] products;
    private readonly double[,] normal;

    /// <summary>L by columns: what one column takes off the others does not wait for what it takes off the next.</summary>
    private readonly double[][] lower;
    private readonly double[] scale;
    private readonly double[] more;

    /// <summary>The seasons as they stand; a model without them has one of nothing.</summary>
    private readonly FourSeries[] circle;

    public StartingStates(double[] x, SmoothingModel model)
    {
        (this.x, period) = (x, model.Season == SmoothingSeason.None ? 0 : model.Period);
        lines = model.Trend == SmoothingTrend.None ? 1 : 2;
        (own, line, season) = (new double[x.Length], [new double[x.Length], new double[x.Length]], new double[x.Length]);
        circle = new FourSeries[Math.Max(1, period)];

        // What every solution needs anew: a search asks for thousands, which leave nothing behind but their errors.
        var count = lines + Math.Max(period - 1, 0);
        (left, products, normal) = (new double[x.Length], new double[lines + period, lines + period], new double[count, count]);
        (lower, scale, more) = (new double[count][], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            lower[i] = new double[count];
        }
    }

    /// <summary>Level, trend, all seasons but the last, which is what the others lack to 0; and the errors that are left.</summary>
    public (double[] States, double[] Errors) At(SmoothingGains gains)
    {
        Respond(gains);
        Multiply();
        if (!Factor())
        {
            return Decomposed();
        }

        var (states, errors) = (new double[scale.Length], new double[x.Length]);
        Solve(own);
        Add(states);
        Run(gains, states, left);
        Solve(left);
        Add(states);
        Run(gains, states, errors);
        return (states, errors);
    }

    /// <summary>All seasons of the states of a solution.</summary>
    public double[] Seasons(double[] states)
    {
        var all = new double[period];
        for (var i = 0; i < period - 1; i++)
        {
            all[i] = states[lines + i];
            all[period - 1] -= all[i];
        }

        return all;
    }

    /// <summary>The errors of the values from states of 0, and what the forecasts are of each state alone.</summary>
    private void Respond(SmoothingGains gains)
    {
        var (alpha, beta, gamma, phi) = (gains.Alpha, gains.Beta, gains.Gamma, gains.Phi);
        var (level, trend, place) = (new FourSeries(0, 1, 0, 0), new FourSeries(0, 0, 1, 0), 0);
        Array.Clear(circle, 0, circle.Length);
        circle[0] = new FourSeries(0, 0, 0, period > 0 ? 1 : 0);
        for (var t = 0; t < own.Length; t++)
        {
            var damped = phi * trend;
            var flat = level + damped;
            var e = new FourSeries(x[t], 0, 0, 0) - (flat + circle[place]);
            (level, trend) = (flat + (alpha * e), damped + (beta * e));
            circle[place] += gamma * e;
            place = place + 1 < circle.Length ? place + 1 : 0;
            (own[t], line[0][t], line[1][t], season[t]) = (e.Values, -e.Level, -e.Trend, -e.Season);
        }
    }

    private void Add(double[] states)
    {
        for (var i = 0; i < states.Length; i++)
        {
            states[i] += more[i];
        }
    }

    /// <summary>The errors of the values from given states.</summary>
    private void Run(SmoothingGains gains, double[] states, double[] errors)
    {
        var (alpha, beta, gamma, phi) = (gains.Alpha, gains.Beta, gains.Gamma, gains.Phi);
        var (level, trend, seasons, place) = (states[0], lines == 2 ? states[1] : 0, period > 0 ? Seasons(states) : new double[1], 0);
        for (var t = 0; t < errors.Length; t++)
        {
            var damped = phi * trend;
            var flat = level + damped;
            var e = x[t] - (flat + seasons[place]);
            (level, trend) = (flat + (alpha * e), damped + (beta * e));
            seasons[place] += gamma * e;
            place = place + 1 < seasons.Length ? place + 1 : 0;
            errors[t] = e;
        }
    }

    /// <summary>The products of all columns, of each two the later one first; of seasons less the last one.</summary>
    private void Multiply()
    {
        var (n, last) = (x.Length, lines + period - 1);
        for (var i = 0; i < lines; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                products[i, j] = Dot(line[i], line[j]);
            }

            for (var s = 0; s < period; s++)
            {
                products[lines + s, i] = Dot(line[i].AsSpan(s), season);
            }
        }

        for (var lag = 0; lag < period; lag++)
        {
            var sum = Dot(season.AsSpan(lag, n - period + 1), season);
            for (var s = period - 1; s >= lag; s--)
            {
                products[lines + s, lines + s - lag] = sum;
                sum += s > lag ? season[n - s + lag] * season[n - s] : 0;
            }
        }

        for (var i = 0; i < scale.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                normal[i, j] = i < lines ? products[i, j]
                    : j < lines ? products[i, j] - products[last, j]
                    : products[i, j] - products[last, i] - products[last, j] + products[last, last];
            }
        }
    }

    /// <summary>L·L′ of the normal matrix with a diagonal of 1, and its columns' lengths; false where one nearly depends on those before it.</summary>
    private bool Factor()
    {
        for (var i = 0; i < scale.Length; i++)
        {
            scale[i] = Math.Sqrt(normal[i, i]);
        }

        for (var j = 0; j < scale.Length; j++)
        {
            for (var i = j; i < scale.Length; i++)
            {
                lower[j][i] = normal[i, j] / scale[i] / scale[j];
            }
        }

        // Each element loses its products in the order of the columns, whichever element is next.
        for (var k = 0; k < scale.Length; k++)
        {
            if (!(lower[k][k] > LeastPivot))
            {
                return false;
            }

            var column = lower[k].AsSpan(k);
            var pivot = column[0] = Math.Sqrt(column[0]);
            for (var i = 1; i < column.Length; i++)
            {
                column[i] /= pivot;
            }

            for (var j = 1; j < column.Length; j++)
            {
                TakeOff(lower[k + j].AsSpan(k + j), column.Slice(j), column[j]);
            }
        }

        return true;
    }

    private static void TakeOff(Span<double> target, ReadOnlySpan<double> column, double factor)
    {
        column = column.Slice(0, target.Length);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] -= column[i] * factor;
        }
    }

    /// <summary>The states that explain most of what the errors hold.</summary>
    private void Solve(double[] errors)
    {
        Project(errors);
        for (var i = 0; i < more.Length; i++)
        {
            more[i] /= scale[i];
        }

        for (var k = 0; k < more.Length; k++)
        {
            more[k] /= lower[k][k];
            TakeOff(more.AsSpan(k + 1), lower[k].AsSpan(k + 1), more[k]);
        }

        for (var i = more.Length - 1; i >= 0; i--)
        {
            var (sum, column) = (more[i], lower[i]);
            for (var k = i + 1; k < column.Length; k++)
            {
                sum -= column[k] * more[k];
            }

            more[i] = sum / column[i];
        }

        for (var i = 0; i < more.Length; i++)
        {
            more[i] /= scale[i];
        }
    }

    /// <summary>What the errors hold of each column.</summary>
    private void Project(double[] errors)
    {
        for (var i = 0; i < lines; i++)
        {
            more[i] = Dot(line[i], errors);
        }

        var last = period == 0 ? 0 : Dot(errors.AsSpan(period - 1), season);
        for (var s = 0; s < period - 1; s++)
        {
            more[lines + s] = Dot(errors.AsSpan(s), season) - last;
        }
    }

    /// <summary>By an orthogonal decomposition, which leaves out a column that the others determine.</summary>
    private (double[] States, double[] Errors) Decomposed()
    {
        var columns = new double[scale.Length][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = i < lines ? line[i] : Column(i - lines);
        }

        var solver = LeastSquares.Of(columns, hasConstant: false, Tolerance);
        var errors = (double[])own.Clone();
        return (solver.Solve(solver.Project(errors)), errors);
    }

    private double[] Column(int place)
    {
        var column = new double[x.Length];
        for (var t = place; t < column.Length; t++)
        {
            column[t] = season[t - place] - (t < period - 1 ? 0 : season[t - period + 1]);
        }

        return column;
    }

    /// <summary>Over the length of the first, in four sums that are added in one order everywhere.</summary>
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        b = b.Slice(0, a.Length);
        var (first, second, third, fourth, i) = (0.0, 0.0, 0.0, 0.0, 0);
#if NET
        if (Vector128.IsHardwareAccelerated)
        {
            ref var left = ref MemoryMarshal.GetReference(a);
            ref var right = ref MemoryMarshal.GetReference(b);
            var (near, far) = (Vector128<double>.Zero, Vector128<double>.Zero);
            for (; i <= a.Length - 4; i += 4)
            {
                near += Vector128.LoadUnsafe(ref left, (nuint)i) * Vector128.LoadUnsafe(ref right, (nuint)i);
                far += Vector128.LoadUnsafe(ref left, (nuint)i + 2) * Vector128.LoadUnsafe(ref right, (nuint)i + 2);
            }

            (first, second, third, fourth) = (near[0], near[1], far[0], far[1]);
        }
#endif
        for (; i <= a.Length - 4; i += 4)
        {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
        {
            first += a[i] * b[i];
        }

        return first + second + (third + fourth);
    }
}
