using System.Globalization;

namespace AfterSales.Metrics.Mutation;

/// <summary>What of a sample the tests noticed, by room, with Wilson's interval for all mutants of the room.</summary>
internal static class Score
{
    private const double Z = 1.959963984540054;

    public static int Print(string folder, string root, TextWriter output)
    {
        var equivalents = File.ReadAllLines(Path.Combine(root, "tests", "AfterSales.Metrics.Mutation", "equivalents.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => string.Join('\t', line.Split('\t')[..3])).ToHashSet();
        var places = File.ReadAllLines(Path.Combine(folder, "places.txt")).Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1]);
        var verdicts = File.ReadAllLines(Path.Combine(folder, "verdicts.txt")).Select(line => line.Split('\t'))
            .ToDictionary(parts => int.Parse(parts[0], CultureInfo.InvariantCulture), parts => parts[1]);
        var tried = File.ReadAllLines(Path.Combine(folder, "mutants.txt")).Select(Mutant.Of).Where(m => verdicts.ContainsKey(m.Id));
        foreach (var room in tried.GroupBy(m => m.Room))
        {
            var left = room.Where(mutant => verdicts[mutant.Id] is "survived" or "unreached").ToList();
            foreach (var mutant in left)
            {
                output.WriteLine($"{(equivalents.Contains(mutant.Key) ? "equivalent" : verdicts[mutant.Id])}\t{mutant.Line}\t{mutant.Key}");
            }

            double equal = left.Count(mutant => equivalents.Contains(mutant.Key));
            var (n, killed) = (room.Count() - equal, room.Count() - (double)left.Count);
            var (p, spread) = (killed / n, Z * Z / n);
            var (middle, half) = ((p + (spread / 2)) / (1 + spread), Z * Math.Sqrt((p * (1 - p) / n) + (spread / n / 4)) / (1 + spread));
            output.WriteLine(FormattableString.Invariant($"| {room.Key} | {places[room.Key]} | {room.Count()} | {killed} | {equal} | {left.Count - equal} | ")
                + FormattableString.Invariant($"{p * 100:N0} % ({(middle - half) * 100:N0}–{(middle + half) * 100:N0}) |"));
        }

        return 0;
    }
}
