namespace Masko.Client.Hosting;

/// <summary>How far apart two words are.</summary>
internal static class Spelling
{
    /// <summary>How many letters to add, drop, change or swap with the next one, to make one word of the other.</summary>
    public static int Edits(string one, string other)
    {
        var edits = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Least(edits, one, other, i, j);
            }
        }

        return edits[one.Length, other.Length];
    }

    private static int Least(int[,] edits, string one, string other, int i, int j)
    {
        var least = Math.Min(
            Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1,
            edits[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
        var isSwap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return isSwap ? Math.Min(least, edits[i - 2, j - 2] + 1) : least;
    }
}
