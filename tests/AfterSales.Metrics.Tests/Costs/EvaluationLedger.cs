using System.Globalization;

namespace AfterSales.Metrics.Tests.Costs;

/// <summary>A real ledger of 181,613 lines that stands beside the repository on some machines and is never part of it; null elsewhere.</summary>
internal static class EvaluationLedger
{
    private static readonly Lazy<(string[] Accounts, decimal[] Amounts)?> Columns = new(Read);

    public static (string[] Accounts, decimal[] Amounts)? Lines => Columns.Value;

    private static (string[] Accounts, decimal[] Amounts)? Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "evaluation", "costs.csv");
            if (File.Exists(path))
            {
                return Parse(path);
            }
        }

        return null;
    }

    private static (string[] Accounts, decimal[] Amounts) Parse(string path)
    {
        // Date, amount, currency and account come first and are never quoted; no field of this file spans lines.
        var lines = File.ReadLines(path).Skip(1).Select(line => line.Split(',', 5)).ToArray();
        return ([.. lines.Select(fields => fields[3])], [.. lines.Select(fields => decimal.Parse(fields[1], CultureInfo.InvariantCulture))]);
    }
}
