package plan

// CheckStep looks at everything of a step that can be judged without the other
// steps, as the operations do, and tidies its texts.
func CheckStep(s *Step) error { return checkStep(s) }

// CheckCredential looks at a credential as the operations do and tidies its
// texts.
func CheckCredential(c *Credential) error { return checkCredential(c) }

// CheckActivity looks at an activity as the operations do and tidies its texts.
// Whether the credentials exist for which it counts is not looked at.
func CheckActivity(a *Activity) error { return checkActivity(a) }
