using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the days of the week are called in English, German and Chinese, in full and cut short.</summary>
internal static class WeekdayWords
{
    private static readonly Dictionary<string, IsoDayOfWeek> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["monday"] = IsoDayOfWeek.Monday,
        ["mon"] = IsoDayOfWeek.Monday,
        ["montag"] = IsoDayOfWeek.Monday,
        ["mo"] = IsoDayOfWeek.Monday,
        ["tuesday"] = IsoDayOfWeek.Tuesday,
        ["tue"] = IsoDayOfWeek.Tuesday,
        ["dienstag"] = IsoDayOfWeek.Tuesday,
        ["di"] = IsoDayOfWeek.Tuesday,
        ["wednesday"] = IsoDayOfWeek.Wednesday,
        ["wed"] = IsoDayOfWeek.Wednesday,
        ["mittwoch"] = IsoDayOfWeek.Wednesday,
        ["mi"] = IsoDayOfWeek.Wednesday,
        ["thursday"] = IsoDayOfWeek.Thursday,
        ["thu"] = IsoDayOfWeek.Thursday,
        ["donnerstag"] = IsoDayOfWeek.Thursday,
        ["do"] = IsoDayOfWeek.Thursday,
        ["friday"] = IsoDayOfWeek.Friday,
        ["fri"] = IsoDayOfWeek.Friday,
        ["freitag"] = IsoDayOfWeek.Friday,
        ["fr"] = IsoDayOfWeek.Friday,
        ["saturday"] = IsoDayOfWeek.Saturday,
        ["sat"] = IsoDayOfWeek.Saturday,
        ["samstag"] = IsoDayOfWeek.Saturday,
        ["sonnabend"] = IsoDayOfWeek.Saturday,
        ["sa"] = IsoDayOfWeek.Saturday,
        ["sunday"] = IsoDayOfWeek.Sunday,
        ["sun"] = IsoDayOfWeek.Sunday,
        ["sonntag"] = IsoDayOfWeek.Sunday,
        ["so"] = IsoDayOfWeek.Sunday,
    };

    private static readonly string[] ChineseDays = ["一", "二", "三", "四", "五", "六", "日"];

    /// <summary>The day that a word means; null when it means none.</summary>
    public static IsoDayOfWeek? Of(string text)
    {
        var word = text.TrimEnd('.');
        if (Words.TryGetValue(word, out var day))
        {
            return day;
        }

        foreach (var beginning in new[] { "星期", "周", "週" })
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                var place = Array.IndexOf(ChineseDays, word[beginning.Length..].Replace('天', '日'));
                return place < 0 ? null : (IsoDayOfWeek)(place + 1);
            }
        }

        return null;
    }
}
