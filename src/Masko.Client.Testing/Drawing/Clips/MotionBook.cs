namespace Masko.Client.Testing.Drawing;

/// <summary>The words for motions; what none speaks of just breathes.</summary>
internal static class MotionBook
{
    private static readonly Vocabulary<object> Words = new(
        WordForm.IsDeed,
        ("wav greet hello hi hey welcom bye", Motion.Wave),
        ("think thought ponder wonder consider read search shrug work", Motion.Think),
        ("celebrat jump leap bounc cheer hooray laugh happy happi joy excit confetti run runn", Motion.Jump),
        ("danc groov music sing guitar", Motion.Dance),
        ("sleep asleep nap doz snor dream meditat", Motion.Sleep));

    public static Motion Of(string text) => Words.In(WordList.Of(text)).FirstOrDefault() is Motion motion ? motion : Motion.Breathe;
}
