namespace AfterSales.Metrics.Costs;

/// <summary>Who reaches whom in a table of units, row by row: services × (services + departments).</summary>
internal static class DenseReach
{
    /// <summary>Whether every service reaches every other, and one of them a department.</summary>
    public static bool IsOneCircle(ReadOnlySpan<double> units, int services, int width)
        => ServesADepartment(units, services, width) && ReachesAll(units, services, width, 1) && ReachesAll(units, services, 1, width);

    /// <summary>Whether so many units are used that <see cref="ReciprocalSolver"/> eliminates; looks at as many rows as it takes.</summary>
    public static bool IsDense(ReadOnlySpan<double> units, int services, int width)
    {
        var used = 0L;
        for (var s = 0; s < services && ReciprocalSolver.MayIterate(services, used); s++)
        {
            var row = units.Slice(s * width, width);
            foreach (var unit in row)
            {
                used += unit > 0 ? 1 : 0;
            }

            used -= row[s] > 0 ? 1 : 0;
        }

        return !ReciprocalSolver.MayIterate(services, used);
    }

    /// <summary>Breadth first from the first service, along the uses or against them: in a dense table one row or column is nearly enough.</summary>
    private static bool ReachesAll(ReadOnlySpan<double> units, int services, int user, int used)
    {
        var (isMet, met, count) = (new bool[services], new int[services], 1);
        isMet[0] = true;
        for (var i = 0; i < count && count < services; i++)
        {
            for (var other = 0; other < services; other++)
            {
                if (!isMet[other] && units[(met[i] * user) + (other * used)] > 0)
                {
                    (isMet[other], met[count++]) = (true, other);
                }
            }
        }

        return count == services;
    }

    private static bool ServesADepartment(ReadOnlySpan<double> units, int services, int width)
    {
        for (var s = 0; s < services; s++)
        {
            foreach (var unit in units.Slice((s * width) + services, width - services))
            {
                if (unit > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
