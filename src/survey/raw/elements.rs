//! Pages and what stands on them. Panels in panels are flat lists in the survey, and a tree in the file.
use serde_json::Value;

use super::{MAX_DEPTH, MAX_ITEMS, Map, Pass, Way, names::Among, slots::CONTRARY, survey::rule_at};
use crate::survey::{Condition, Defect, Page, PageId, Panel, PanelId, Question, gathered, panel::chain};

impl<W: Way> Pass<W> {
    pub fn pages(&mut self, m: &mut Map, pages: &mut Vec<Page>) {
        if W::WRITING {
            let mut list = Vec::new();
            for page in pages {
                let mut m = self.begin(&page.extra);
                let path = self.key(page.name());
                self.page(&mut m, page);
                self.back(path);
                list.push(m.into());
            }
            m.insert("pages".to_owned(), Value::Array(list));
            return;
        }
        match self.take(m, "pages") {
            None => {}
            Some(Value::Array(list)) => self.read_pages(m, list, pages),
            Some(other) => self.refuse(m, "pages", other, Defect::WrongType),
        }
        // Questions without pages.
        for key in ["elements", "questions"] {
            if m.get(key).is_some_and(Value::is_array)
                && let Some(list) = m.remove(key)
            {
                let mut m = gathered([(key.to_owned(), list)]);
                let mut page = Page::new(PageId::numbered('p', 0));
                self.page(&mut m, &mut page);
                pages.push(page);
            }
        }
    }

    fn read_pages(&mut self, m: &mut Map, list: Vec<Value>, pages: &mut Vec<Page>) {
        let mut over = Vec::new();
        for (at, value) in list.into_iter().enumerate() {
            if at == MAX_ITEMS {
                self.tell("pages", Defect::TooMany { limit: MAX_ITEMS });
            }
            if at >= MAX_ITEMS {
                over.push(value);
                continue;
            }
            let path = self.at("pages", at);
            match self.open(value) {
                Ok(mut m) => {
                    let mut page = Page::new(PageId::numbered('p', 0));
                    self.page(&mut m, &mut page);
                    pages.push(page);
                }
                Err(value) => over.push(value),
            }
            self.back(path);
        }
        self.left_over(m, "pages", over);
    }

    pub fn page(&mut self, m: &mut Map, page: &mut Page) {
        let mut id = page.id.to_string();
        self.name(m, &mut id, &mut page.name, Among::Pages);
        if let Ok(id) = PageId::new(&id) {
            page.id = id;
        }
        self.text(m, "title", &mut page.title);
        self.text(m, "description", &mut page.help);
        self.formula(m, "visibleIf", &mut page.show_if);
        self.formula(m, "enableIf", &mut page.enable_if);
        self.word(m, "visible", &mut page.hidden, &CONTRARY);
        self.elements(m, "elements", &mut page.panels, &mut page.questions);
        self.extra(m, &mut page.extra);
    }

    /// The questions under this key, and the panels around them.
    pub fn elements(&mut self, m: &mut Map, key: &str, panels: &mut Vec<Panel>, questions: &mut Vec<Question>) {
        if W::WRITING {
            let list = self.write_elements(panels, questions);
            if !list.is_empty() {
                m.insert(key.to_owned(), Value::Array(list));
            }
        } else {
            self.read_elements(m, key, None, panels, questions);
        }
    }

    fn read_elements(
        &mut self,
        m: &mut Map,
        key: &str,
        parent: Option<&PanelId>,
        panels: &mut Vec<Panel>,
        questions: &mut Vec<Question>,
    ) {
        // The first name of this list, alone or beside the other.
        if m.get("questions").is_some_and(Value::is_array)
            && m.get(key).is_none_or(|value| value.is_array() || value.is_null())
            && let Some(Value::Array(more)) = m.remove("questions")
        {
            match m.get_mut(key) {
                Some(Value::Array(list)) => list.extend(more),
                _ => drop(m.insert(key.to_owned(), Value::Array(more))),
            }
        }
        let Some(value) = self.take(m, key) else { return };
        let Value::Array(list) = value else {
            return self.refuse(m, key, value, Defect::WrongType);
        };
        if self.depth > MAX_DEPTH {
            self.tell(key, Defect::TooDeep { limit: MAX_DEPTH });
            return self.left_over(m, key, list);
        }
        let mut over = Vec::new();
        let mut full = false;
        for (at, value) in list.into_iter().enumerate() {
            if self.items == 0 {
                full = true;
                over.push(value);
                continue;
            }
            let path = self.at(key, at);
            self.items -= 1;
            self.depth += 1;
            match self.open(value) {
                Ok(m) if is_panel(&m) => self.read_panel(m, parent, panels, questions),
                Ok(mut m) => {
                    let mut question = self.read_question(&mut m, "type");
                    question.panel = parent.cloned();
                    if matches!(question.show_if, Some(Condition::Rule(_))) {
                        rule_at(self, &question.id);
                    }
                    questions.push(question);
                }
                Err(value) => over.push(value),
            }
            self.depth -= 1;
            self.back(path);
        }
        if full {
            self.tell(key, Defect::TooMany { limit: MAX_ITEMS });
        }
        self.left_over(m, key, over);
    }

    fn read_panel(
        &mut self,
        mut m: Map,
        parent: Option<&PanelId>,
        panels: &mut Vec<Panel>,
        questions: &mut Vec<Question>,
    ) {
        m.remove("type");
        let id = PanelId::numbered('g', 0);
        let mut panel = Panel {
            id,
            name: String::new(),
            title: Default::default(),
            help: Default::default(),
            parent: parent.cloned(),
            show_if: None,
            enable_if: None,
            required_if: None,
            hidden: false,
            required: false,
            extra: Default::default(),
        };
        self.panel(&mut m, &mut panel);
        let id = panel.id.clone();
        let at = panels.len();
        panels.push(panel);
        self.read_elements(&mut m, "elements", Some(&id), panels, questions);
        if let Some(panel) = panels.get_mut(at) {
            self.extra(&mut m, &mut panel.extra);
        }
    }

    /// Without its elements, and what is left over.
    fn panel(&mut self, m: &mut Map, panel: &mut Panel) {
        let mut id = panel.id.to_string();
        self.name(m, &mut id, &mut panel.name, Among::Panels);
        if let Ok(id) = PanelId::new(&id) {
            panel.id = id;
        }
        self.text(m, "title", &mut panel.title);
        self.text(m, "description", &mut panel.help);
        self.formula(m, "visibleIf", &mut panel.show_if);
        self.formula(m, "enableIf", &mut panel.enable_if);
        self.formula(m, "requiredIf", &mut panel.required_if);
        self.word(m, "visible", &mut panel.hidden, &CONTRARY);
        self.flag(m, "isRequired", &mut panel.required);
    }

    fn write_elements(&mut self, panels: &mut [Panel], questions: &mut [Question]) -> Vec<Value> {
        let mut tree = Tree::default();
        for question in questions {
            let chain = chain(panels, question.panel.as_ref());
            // Panels that hold nothing stand before the next one that does.
            while chain.last().is_some_and(|last| tree.next <= *last) {
                self.open_next(&mut tree, panels);
            }
            self.close(&mut tree, panels, &chain);
            let path = self.key(question.name());
            let m = self.write_question(question, "type");
            self.back(path);
            tree.push(m.into());
        }
        while tree.next < panels.len() {
            self.open_next(&mut tree, panels);
        }
        self.close(&mut tree, panels, &[]);
        tree.root
    }

    fn open_next(&mut self, tree: &mut Tree, panels: &mut [Panel]) {
        let at = tree.next;
        tree.next += 1;
        let parent = panels.get(at).and_then(|panel| panel.parent.clone());
        let around = chain(panels, parent.as_ref());
        self.close(tree, panels, &around);
        tree.open.push((at, Vec::new()));
    }

    /// Closes the panels that are not in this chain.
    fn close(&mut self, tree: &mut Tree, panels: &mut [Panel], keep: &[usize]) {
        let common = tree
            .open
            .iter()
            .zip(keep)
            .take_while(|((open, _), keep)| open == *keep)
            .count();
        while tree.open.len() > common {
            let Some((at, list)) = tree.open.pop() else { return };
            // What holds nothing, and stands in it, comes last.
            let next = panels.get(tree.next).and_then(|panel| panel.parent.as_ref());
            if chain(panels, next).contains(&at) {
                tree.open.extend([(at, list), (tree.next, Vec::new())]);
                tree.next += 1;
                continue;
            }
            let Some(panel) = panels.get_mut(at) else { return };
            let mut m = self.begin(&panel.extra);
            m.insert("type".to_owned(), "panel".into());
            self.panel(&mut m, panel);
            if !list.is_empty() {
                m.insert("elements".to_owned(), Value::Array(list));
            }
            self.extra(&mut m, &mut panel.extra);
            tree.push(m.into());
        }
    }
}

fn is_panel(m: &Map) -> bool {
    m.get("type")
        .and_then(Value::as_str)
        .is_some_and(|kind| kind.eq_ignore_ascii_case("panel"))
}

/// Elements being written: the panels that are open, with what stands in them.
#[derive(Default)]
struct Tree {
    root: Vec<Value>,
    open: Vec<(usize, Vec<Value>)>,
    /// The first panel that was not opened yet.
    next: usize,
}

impl Tree {
    fn push(&mut self, value: Value) {
        let list = self.open.last_mut().map_or(&mut self.root, |(_, list)| list);
        list.push(value);
    }
}
