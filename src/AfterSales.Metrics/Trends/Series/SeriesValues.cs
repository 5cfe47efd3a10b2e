using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>How every calculation of the room reads its values.</summary>
internal static class SeriesValues
{
    /// <summary>Beyond this a square, or a sum of squares, may leave the doubles.</summary>
    public const double Limit = 1e100;

    public static double Item(double value, [CallerArgumentExpression(nameof(value))] string name = "", [CallerMemberName] string member = "")
        => Guard.InRange(value, -Limit, Limit, name, member);

    /// <summary>A copy of the values, each of which is finite and within the limit.</summary>
    public static double[] Checked(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(Math.Abs(values[i]) <= Limit))
            {
                throw Guard.Item(name, "must be finite and within ±1E+100", i, values[i]);
            }
        }

        return values.ToArray();
    }

    public static double?[] Checked(ReadOnlySpan<double?> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value && !(Math.Abs(value) <= Limit))
            {
                throw Guard.Item(name, "must be finite and within ±1E+100", i, value);
            }
        }

        return values.ToArray();
    }

    /// <summary>The known values and their places, from 0.</summary>
    public static (double[] Values, double[] Places) Known(ReadOnlySpan<double?> values)
    {
        var (known, places) = (new List<double>(values.Length), new List<double>(values.Length));
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                known.Add(value);
                places.Add(i);
            }
        }

        return (known.ToArray(), places.ToArray());
    }

    public static double[] Sequence(int count)
    {
        var places = new double[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = i;
        }

        return places;
    }

    public static bool IsConstant(ReadOnlySpan<double> values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] != values[0])
            {
                return false;
            }
        }

        return true;
    }

    public static double Mean(ReadOnlySpan<double> values)
    {
        var (sum, rest) = (0.0, 0.0);
        foreach (var x in values)
        {
            var next = sum + x;
            rest += Math.Abs(sum) >= Math.Abs(x) ? sum - next + x : x - next + sum;
            sum = next;
        }

        return (sum + rest) / values.Length;
    }

    public static double Median(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
